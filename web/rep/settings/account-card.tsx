import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { signedOut } from '../engine/engine.ts'
import { Card } from '../shell/screen.tsx'
import type { Account } from '../store/types.ts'
import { useStanding } from '../store/use-store.ts'
import { appWords } from '../words.ts'
import classes from './settings.module.css'
import { settingsWords } from './words.ts'

/** Whose data lies here, on which device, the account's own page, and the way out: open also where the session is over. */
export function AccountCard({ account }: { readonly account: Account }) {
  const say = useWords(settingsWords)
  const { online } = useStanding()
  const [leaving, setLeaving] = useState(false)
  return (
    <Card title={say('account')}>
      <dl className={classes.facts}>
        <dt>{say('account.name')}</dt>
        <dd>
          {account.firstName} {account.surname}
          <br />
          <span className={classes.muted}>{account.username}</span>
        </dd>
        <dt>{say('account.device')}</dt>
        <dd>{account.device.name}</dd>
      </dl>
      <p>
        {online ? (
          <a className={classes.link} href="/rep/account">
            {say('account.page')}
          </a>
        ) : (
          <Button variant="default" disabled aria-describedby="account-page-hint">
            {say('account.page')}
          </Button>
        )}
        <span id="account-page-hint" className={classes.hint}>
          {say('account.page-hint')}
        </span>
      </p>
      <Button variant="default" onClick={() => setLeaving(true)}>
        {say('sign-out')}
      </Button>
      {leaving && <SignOutDialog onClose={() => setLeaving(false)} />}
    </Card>
  )
}

function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(settingsWords)
  const sayApp = useWords(appWords)
  const { queued, refused } = useStanding()
  const open = queued + refused
  return (
    <Dialog title={say('sign-out.title')} onClose={onClose}>
      <p>{say('sign-out.plain')}</p>
      {open > 0 && (
        <p>
          <strong>{open === 1 ? say('sign-out.queued-one') : say('sign-out.queued', { count: open })}</strong>
        </p>
      )}
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {sayApp('app.cancel')}
        </Button>
        <Button
          onClick={async () => {
            await signedOut()
            onClose()
          }}
        >
          {say('sign-out.go')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
