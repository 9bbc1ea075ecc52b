import type { RepSignedIn } from '@latchkey/core/users/wire'
import { useState } from 'react'
import { signedIn } from '../engine/engine.ts'
import { forgetDrop, notePassword } from '../lock/pin.ts'
import { db } from '../store/open.ts'
import { askToSignIn, giveUpSession, type Typed } from './sign-in-request.ts'

/** Another rep's actions lie on this device. */
export interface OtherQueue {
  readonly answer: RepSignedIn
  readonly username: string
  readonly name: string
  readonly waiting: number
}

/** The way through a sign-in: the password, another rep's queue, the second factor on the server's page. */
export function useSignIn(onReady: () => void) {
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [other, setOther] = useState<OtherQueue | null>(null)

  async function take(answer: RepSignedIn, discardQueue: boolean): Promise<void> {
    const came = await signedIn(answer, { discardQueue })
    if (came.state === 'other-queue') return setOther({ ...came, answer })
    setOther(null)
    if (came.state === 'ready') {
      await forgetDrop(db)
      return onReady()
    }
    await notePassword(db)
    location.assign(
      came.state === 'second-factor-required' ? '/rep/second-factor' : '/rep/second-factor/set-up',
    )
  }

  async function during(work: () => Promise<void>): Promise<void> {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (fault) {
      setProblem(fault)
    } finally {
      setBusy(false)
    }
  }

  return {
    problem,
    busy,
    other,
    send: (typed: Typed) => during(async () => take(await askToSignIn(typed), false)),
    discardOther: () => during(async () => (other ? await take(other.answer, true) : undefined)),
    letOtherSignIn: () =>
      during(async () => {
        setOther(null)
        await giveUpSession()
      }),
  }
}
