import type { UserSignedIn } from '@latchkey/core/users/wire'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState, useSyncExternalStore } from 'react'
import { appWords } from '../api/api.ts'
import { queries, selfQuery } from '../api/queries.ts'
import { type SignInRequest, waitingSignIn, watchSignIn } from '../api/sign-in-request.ts'
import { ProblemBox } from './problem-box.tsx'
import { proveAgain, signInAgain } from './sign-in-steps.ts'

/** Shown while a request waits for a sign-in: the screen beneath stays as it was left. */
export function SignInAgain() {
  const waiting = useSyncExternalStore(watchSignIn, waitingSignIn)
  return waiting ? <SignInDialog request={waiting} /> : null
}

type Step = 'password' | 'totp' | 'recovery-code'

function SignInDialog({ request }: { readonly request: SignInRequest }) {
  const say = useWords(appWords)
  const self = queries.getQueryData(selfQuery.queryKey)
  const [username, setUsername] = useState(self?.username ?? '')
  const [typed, setTyped] = useState('')
  const [step, setStep] = useState<Step>('password')
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const leave = () => location.assign('/portal/sign-in')

  function finish(user: UserSignedIn['user']): void {
    // Somebody else's screen is not shown to whoever signed in now.
    if (self && user.id !== self.id) {
      location.assign('/portal/')
      return
    }
    request.done()
    queries.invalidateQueries({ queryKey: selfQuery.queryKey })
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      const answer = step === 'password' ? await signInAgain(username, typed) : await proveAgain(step, typed)
      setTyped('')
      if (answer.state === 'signed-in') finish(answer.user)
      else if (answer.state === 'second-factor-required') setStep('totp')
      else location.assign('/portal/')
    } catch (fault) {
      setProblem(fault)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog title={say('again.title')} onClose={() => undefined}>
      <form onSubmit={submit}>
        <p>{say(`again.${request.reason}`)}</p>
        <ProblemBox problem={problem} />
        {step === 'password' ? (
          <>
            <TextInput
              label={say('again.username')}
              value={username}
              readOnly={self !== undefined}
              autoComplete="username"
              onChange={(event) => setUsername(event.currentTarget.value)}
              mb="sm"
            />
            <PasswordInput
              label={say('again.password')}
              value={typed}
              autoComplete="current-password"
              data-autofocus
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </>
        ) : (
          <>
            <TextInput
              label={say(step === 'totp' ? 'again.code' : 'again.recovery')}
              value={typed}
              autoComplete="one-time-code"
              onChange={(event) => setTyped(event.currentTarget.value)}
              mb="sm"
            />
            {step === 'totp' && (
              <Button variant="subtle" size="compact-sm" onClick={() => setStep('recovery-code')}>
                {say('again.use-recovery')}
              </Button>
            )}
            <p>
              <a href="/portal/second-factor?way=passkey" target="_blank" rel="noopener">
                {say('again.passkey')}
              </a>
            </p>
            <Button variant="default" onClick={request.done}>
              {say('again.continue')}
            </Button>
          </>
        )}
        <DialogButtons>
          <Button variant="subtle" onClick={leave}>
            {say('again.leave')}
          </Button>
          <Button type="submit" loading={busy}>
            {say('again.submit')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
