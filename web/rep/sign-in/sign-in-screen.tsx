import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { useLock } from '../lock/use-lock.ts'
import { Alone } from '../shell/alone.tsx'
import { Notice } from '../shell/notice.tsx'
import type { Account } from '../store/types.ts'
import { useEnded, useStanding } from '../store/use-store.ts'
import { SignInForm } from './sign-in-form.tsx'
import classes from './sign-in-screen.module.css'
import { signInWords } from './words.ts'

/** Where nobody is signed in and nothing waits here, or a dropped PIN asks for the password. */
export function SignInScreen({ account }: { readonly account: Account | null }) {
  const say = useWords(signInWords)
  const ended = useEnded()
  const lock = useLock()
  const { online } = useStanding()
  return (
    <Alone title={say('title')}>
      {ended === 'device-revoked' && <Notice tone="amber">{say('ended.device-revoked')}</Notice>}
      {lock?.dropped && <Notice tone="amber">{say('pin-dropped')}</Notice>}
      {!ended && !lock?.dropped && <p className={classes.intro}>{say('intro')}</p>}
      {!online && <Notice tone="amber">{say('offline')}</Notice>}
      <SignInForm key={account?.userId} account={account} onReady={() => undefined} />
      <div className={classes.ways}>
        <a href="/portal/sign-in" target="_blank" rel="noopener">
          {say('reset')}
        </a>
        <p className={classes.hint}>{say('reset.hint')}</p>
        <Link to="/install">{say('install')}</Link>
      </div>
    </Alone>
  )
}
