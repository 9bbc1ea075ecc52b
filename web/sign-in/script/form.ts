// Everything here is an addition: each page does its work without this script.

/** Puts the reader where the trouble is said; the links in it lead on to the fields. */
function focusErrors(): void {
  document.querySelector<HTMLElement>('[data-errors]')?.focus()
}

function addShowButton(input: HTMLInputElement): void {
  const { show = '', hide = '', showLabel = '', hideLabel = '' } = input.dataset
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'show'
  button.setAttribute('aria-controls', input.id)
  const reveal = (shown: boolean): void => {
    input.type = shown ? 'text' : 'password'
    button.textContent = shown ? hide : show
    button.setAttribute('aria-label', shown ? hideLabel : showLabel)
  }
  reveal(false)
  button.addEventListener('click', () => reveal(input.type === 'password'))
  // A password manager saves what is in a password field when the form leaves, and browsers remember text fields.
  input.form?.addEventListener('submit', () => reveal(false))
  input.after(button)
}

/** A second press while the first is on its way would send a second letter. */
function sendOnce(form: HTMLFormElement): void {
  let sent = false
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault()
    sent = true
  })
  // A page brought back by the Back button is a fresh one.
  window.addEventListener('pageshow', () => {
    sent = false
  })
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-show]')) addShowButton(input)
for (const form of document.querySelectorAll('form')) if (form.method === 'post') sendOnce(form)
focusErrors()
