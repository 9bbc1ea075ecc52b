/** The request as the fields say it; what was left empty is not said. */
function requestOf(area: HTMLElement): { readonly url: string; readonly init: RequestInit } {
  const { path = '', method = 'GET' } = area.dataset
  const query = new URLSearchParams()
  const headers = new Headers()
  let filled = path
  for (const input of area.querySelectorAll<HTMLInputElement>('[data-in]')) {
    const { name, value } = input
    if (value === '') continue
    if (input.dataset.in === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(value))
    else if (input.dataset.in === 'query') query.set(name, value)
    else headers.set(name, value)
  }
  const body = area.querySelector<HTMLTextAreaElement>('[data-body]')?.value
  if (body) headers.set('content-type', 'application/json')
  const key = area.querySelector<HTMLInputElement>('[data-key]')?.value.trim()
  if (key) headers.set('authorization', `Bearer ${key}`)
  const said = query.size > 0 ? `?${query}` : ''
  // A key is judged alone: the session of who sits here does not go along.
  const credentials = key ? 'omit' : 'same-origin'
  return { url: `${filled}${said}`, init: { method, headers, credentials, ...(body ? { body } : {}) } }
}

/** An answer as it reads best; a file is named by its type and size alone. */
async function textOf(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('json')) return JSON.stringify(await response.json(), null, 2)
  if (type.startsWith('text/')) return (await response.text()).slice(0, 20_000)
  const { size } = await response.blob()
  return size === 0 ? '' : `${type}, ${size} bytes`
}

/** D2: sends one request when the button is pressed, and at no other time; nothing typed is kept. */
function follow(area: HTMLElement): void {
  const form = area.querySelector('form')
  const title = area.querySelector<HTMLElement>('[data-status-title]')
  const status = area.querySelector<HTMLElement>('[data-status]')
  const answer = area.querySelector<HTMLElement>('[data-answer]')
  if (!form || !title || !status || !answer) return
  area.hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const button = form.querySelector('button')
    if (button) button.disabled = true
    const { url, init } = requestOf(area)
    const response = await fetch(url, init).catch(() => null)
    status.textContent = response ? String(response.status) : ''
    answer.textContent = response ? await textOf(response) : (area.dataset.unreachable ?? '')
    title.hidden = false
    answer.hidden = false
    if (button) button.disabled = false
  })
}

const area = document.querySelector<HTMLElement>('[data-try]')
if (area) follow(area)
