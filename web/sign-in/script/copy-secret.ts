/** Adds a button that copies the secret; without script one click on the secret selects it whole. */
function addCopyButton(secret: HTMLElement): void {
  const { copy = '', copied = '' } = secret.dataset
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'second'
  button.textContent = copy
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(secret.textContent ?? '')
    button.textContent = copied
  })
  secret.after(button)
}

for (const secret of document.querySelectorAll<HTMLElement>('[data-secret]')) addCopyButton(secret)
