import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import classes from '../page/page.module.css'
import { Card } from '../shell/screen.tsx'
import { useAccount } from '../store/use-store.ts'
import { syncWords } from './words.ts'

/** S1: "Reset password" leads to the portal's login form with the rep's username filled in. */
export function PasswordCard({ online }: { readonly online: boolean }) {
  const say = useWords(syncWords)
  const account = useAccount()
  const query = account ? `?${new URLSearchParams({ username: account.username })}` : ''
  return (
    <Card title={say('password.title')}>
      <p className={classes.muted}>{say('password.text')}</p>
      <div className={classes.buttons}>
        {online ? (
          <Button
            component="a"
            variant="default"
            href={`/portal/sign-in${query}`}
            target="_blank"
            rel="noopener"
          >
            {say('password.button')}
            <span className="unseen">, {say('password.new-window')}</span>
          </Button>
        ) : (
          <Button variant="default" disabled aria-describedby="password-offline">
            {say('password.button')}
          </Button>
        )}
        {!online && <p id="password-offline">{say('password.offline')}</p>}
      </div>
    </Card>
  )
}
