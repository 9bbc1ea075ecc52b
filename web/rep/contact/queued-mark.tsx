import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { ActionChip } from '../actions/action-chip.tsx'
import classes from './access-form.module.css'
import { contactWords } from './words.ts'

/** O3: that a value waits to be sent, and what the server has until then. */
export function QueuedMark(props: {
  readonly queued: string | boolean | null | undefined
  readonly server: string | boolean | null
}) {
  const say = useWords(contactWords)
  const { queued, server } = props
  if (queued === undefined || queued === server) return null
  const text = typeof server === 'boolean' ? say(server ? 'queued.on' : 'queued.off') : server
  return (
    <p className={classes.queued}>
      <ActionChip state="queued" />
      <span>{say('queued.now', { value: text ?? say('queued.none') })}</span>
    </p>
  )
}
