import { Dialog } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import type { Account } from '../store/types.ts'
import { SignInForm } from './sign-in-form.tsx'
import { signInWords } from './words.ts'

/** Signing in again above the screen as it is: what is typed and queued stays. */
export function SignInDialog(props: { readonly account: Account; readonly onClose: () => void }) {
  const say = useWords(signInWords)
  const name = `${props.account.firstName} ${props.account.surname}`
  return (
    <Dialog title={say('as-again', { name })} onClose={props.onClose}>
      <p>{say('again.text')}</p>
      <SignInForm account={props.account} onReady={props.onClose} />
    </Dialog>
  )
}
