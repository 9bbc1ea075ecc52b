import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { ProblemBox } from '../shell/problem-box.tsx'
import type { Account } from '../store/types.ts'
import { appWords } from '../words.ts'
import { deviceKind } from './device-name.ts'
import { OtherQueueDialog } from './other-queue-dialog.tsx'
import { useSignIn } from './use-sign-in.ts'
import { signInWords } from './words.ts'

/** Username, password, and at the first time a name for the device. Whoever was signed in keeps his device. */
export function SignInForm(props: { readonly account: Account | null; readonly onReady: () => void }) {
  const say = useWords(signInWords)
  const sayApp = useWords(appWords)
  const { account } = props
  const suggested = account?.device.name ?? say(`device.${deviceKind(navigator)}`)
  const [username, setUsername] = useState(account?.username ?? '')
  const [password, setPassword] = useState('')
  const [device, setDevice] = useState(suggested)
  const [empty, setEmpty] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const way = useSignIn(props.onReady)
  const same = account !== null && username === account.username

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const missing = username.trim() === '' || password === '' || device.trim() === ''
    setEmpty(missing)
    if (missing) return form.current?.querySelector<HTMLInputElement>('input[value=""]')?.focus()
    await way.send({
      username,
      password,
      device: { name: device, ...(same ? { id: account.device.id } : {}) },
    })
    setPassword('')
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <ProblemBox problem={way.problem} />
      <TextInput
        label={say('username')}
        description={say('username.hint')}
        value={username}
        error={empty && username.trim() === '' ? say('username-empty') : undefined}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="email"
        mb="sm"
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <PasswordInput
        label={say('password')}
        value={password}
        error={empty && password === '' ? say('password-empty') : undefined}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': sayApp('app.show-typed') }}
        mb="sm"
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {!same && (
        <TextInput
          label={say('device')}
          description={say('device.hint')}
          value={device}
          error={empty && device.trim() === '' ? say('device-empty') : undefined}
          autoComplete="off"
          maxLength={60}
          mb="sm"
          onChange={(event) => setDevice(event.currentTarget.value)}
        />
      )}
      <Button type="submit" fullWidth mt="md" loading={way.busy}>
        {say('submit')}
      </Button>
      {way.other && (
        <OtherQueueDialog
          other={way.other}
          onDiscard={way.discardOther}
          onLeave={async () => {
            setUsername(way.other?.username ?? '')
            await way.letOtherSignIn()
          }}
        />
      )}
    </form>
  )
}
