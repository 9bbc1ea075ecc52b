import { after, MINUTE } from '@latchkey/core/instant'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useNow } from '@latchkey/web/shared/time/use-now.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { api, appWords } from '../api/api.ts'
import classes from '../page/page.module.css'
import { useCompany } from '../shell/rights.ts'
import { userWords } from '../user/words.ts'

/** U7: whether the new user is sent the letter, and where it would go and how long it would hold. */
export function LetterDialog(props: {
  readonly name: string
  readonly username: string
  readonly busy: boolean
  readonly onChoice: (letter: boolean) => void
  readonly onClose: () => void
}) {
  const say = useWords(userWords)
  const sayApp = useWords(appWords)
  const { exact } = useTimeWords()
  const { resetCodeMinutes } = useCompany()
  const end = after(useNow(api.time, 1_000), resetCodeMinutes * MINUTE)
  const facts = [
    [say('fact.user'), props.name],
    [say('fact.to'), props.username],
  ] as const
  return (
    <Dialog title={say('new.ask-title')} onClose={props.onClose} wide>
      <dl className={classes.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <strong>{fact}</strong>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('fact.end')}</dt>
          <dd>
            <strong>
              <time dateTime={new Date(end).toISOString()}>{exact(end)}</time>
            </strong>
          </dd>
        </div>
      </dl>
      <p className={classes.hint}>{say('new.ask-text')}</p>
      <DialogButtons>
        <Button variant="subtle" onClick={props.onClose}>
          {sayApp('app.cancel')}
        </Button>
        <Button variant="default" loading={props.busy} onClick={() => props.onChoice(false)}>
          {say('new.no-letter')}
        </Button>
        <Button loading={props.busy} onClick={() => props.onChoice(true)}>
          {say('new.send')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
