import type { ResetOption } from '@latchkey/core/reset-codes/wire'

/** S2: asks once the username is left, and shows "Reset password" where the server offers it. */
function followUsername(row: HTMLElement, input: HTMLInputElement, dialog: HTMLDialogElement): void {
  const open = row.querySelector<HTMLButtonElement>('[data-open]')
  const noEmail = row.querySelector<HTMLElement>('[data-no-email]')
  const spoken = document.querySelector<HTMLElement>('[data-reset-spoken]')
  if (!open || !noEmail || !spoken) return
  let asked = ''
  let option: ResetOption = { offered: false, neutral: false }

  const show = (): void => {
    const typed = input.value.trim()
    const current = typed !== '' && typed === asked
    open.hidden = !(current && option.offered)
    // U8: in general words, by the shape of the name alone.
    noEmail.hidden = !current || typed.includes('@')
    spoken.textContent = open.hidden ? '' : (spoken.dataset.resetSpoken ?? '')
  }

  const ask = async (): Promise<void> => {
    const typed = input.value.trim()
    if (typed === '' || typed === asked) return show()
    asked = typed
    option = { offered: false, neutral: false }
    const answer = await fetch('/api/v1/portal/reset-option', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: typed }),
    }).catch(() => null)
    if (typed !== asked) return
    if (answer?.ok) option = (await answer.json()) as ResetOption
    // Without an answer the next time the field is left asks again.
    else asked = ''
    show()
  }

  input.addEventListener('input', show)
  input.addEventListener('change', () => void ask())
  input.addEventListener('blur', () => void ask())
  open.addEventListener('click', () => openDialog(dialog, asked, option.neutral))
  dialog.querySelector('[data-cancel]')?.addEventListener('click', () => dialog.close())
  // A name may stand there from the start: by a link, after a refused sign-in, or kept by the browser.
  window.addEventListener('pageshow', () => void ask())
}

/** The popup names the address typed, which is the username; the server's answers carry none. */
function openDialog(dialog: HTMLDialogElement, username: string, neutral: boolean): void {
  const part = (name: string) => dialog.querySelector<HTMLElement>(`[data-${name}]`)
  const put = (name: string, value: string) => {
    const field = dialog.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    if (field) field.value = value
  }
  const address = part('address')
  if (address) address.textContent = username
  part('plain')?.toggleAttribute('hidden', neutral)
  part('neutral')?.toggleAttribute('hidden', !neutral)
  put('username', username)
  put('neutral', neutral ? 'yes' : '')
  dialog.showModal()
}

const row = document.querySelector<HTMLElement>('[data-reset-option]')
const input = document.getElementById('username')
const dialog = document.querySelector<HTMLDialogElement>('[data-reset-dialog]')
if (row && dialog && input instanceof HTMLInputElement) followUsername(row, input, dialog)
