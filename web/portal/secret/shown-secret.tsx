import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import page from '../page/page.module.css'
import { CopyLine } from './copy-line.tsx'
import classes from './secret.module.css'
import { secretWords } from './words.ts'

/** A secret, this once, and what goes with it. Only its own button closes it: a slip of a key would lose the secret. */
export function ShownSecret(props: {
  readonly title: string
  /** Where it is to be put. */
  readonly text: string
  readonly lines: readonly (readonly [label: string, text: string])[]
  readonly onClose: () => void
}) {
  const say = useWords(secretWords)
  return (
    <Dialog title={props.title} mustAnswer wide onClose={props.onClose}>
      <p className={page.hint}>
        {props.text} {say('once')}
      </p>
      <dl className={classes.lines}>
        {props.lines.map(([label, text]) => (
          <CopyLine key={label} label={label} text={text} />
        ))}
      </dl>
      <DialogButtons>
        <Button onClick={props.onClose}>{say('kept')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
