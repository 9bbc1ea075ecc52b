import { Toasts } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { LockGate } from '../lock/lock-gate.tsx'
import { forgetDrop } from '../lock/pin.ts'
import { useLock } from '../lock/use-lock.ts'
import { SignInScreen } from '../sign-in/sign-in-screen.tsx'
import { db } from '../store/open.ts'
import type { Account } from '../store/types.ts'
import { useAccount, useStanding } from '../store/use-store.ts'
import { appWords } from '../words.ts'
import { Bar } from './bar.tsx'
import { NoStorageScreen } from './no-storage-screen.tsx'
import classes from './shell.module.css'
import { Strips } from './strips.tsx'
import { useLook } from './use-look.ts'
import { useStorageFault } from './use-storage-fault.ts'

/** What stands around every screen; before it the screen lock, and the sign-in where nothing is here to work with. */
export function Shell() {
  const say = useWords(appWords)
  useLook()
  const fault = useStorageFault()
  if (fault) return <NoStorageScreen fault={fault} />
  return (
    <>
      <LockGate>
        <Inside />
      </LockGate>
      <Toasts closeLabel={say('app.close')} />
    </>
  )
}

function Inside() {
  const account = useAccount()
  const lock = useLock()
  const { pathname } = useLocation()
  // Back from the second factor, which came after the password: the sign-in is full.
  const proven = lock?.password === true && account?.signedOut === false
  useEffect(() => {
    if (proven) forgetDrop(db).catch(reportError)
  }, [proven])
  if (account === undefined || lock === undefined) return null
  if (account && !lock.dropped) return <Frame account={account} />
  return pathname === '/install' ? <Bare /> : <SignInScreen account={account} />
}

function Frame({ account }: { readonly account: Account }) {
  const say = useWords(appWords)
  const { queued, refused } = useStanding()
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {say('app.skip')}
      </a>
      <Strips account={account} />
      <main id="content" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <Bar waiting={queued} refused={refused} />
    </div>
  )
}

/** For what may be read without being signed in. */
function Bare() {
  return (
    <div className={classes.shell}>
      <main id="content" className={classes.main}>
        <Outlet />
      </main>
    </div>
  )
}
