/** The request as the fields say it; what was left empty is not said. Throws where a header cannot hold what was typed. */
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

/** An answer as it reads best; a file is named by its type and size alone, a stream is not waited for. */
async function textOf(response: Response, stream: string): Promise<string> {
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return stream
  }
  if (type.includes('json')) return JSON.stringify(await response.json(), null, 2)
  if (type.startsWith('text/')) return (await response.text()).slice(0, 20_000)
  const { size } = await response.blob()
  return size === 0 ? '' : `${type}, ${size} bytes`
}

/** D2: sends one request when the button is pressed, and at no other time; nothing typed is kept. */
function follow(area: HTMLElement): void {
  const form = area.querySelector('form')
  const button = area.querySelector('button')
  const status = area.querySelector<HTMLElement>('[data-status]')
  const sent = area.querySelector<HTMLElement>('[data-sent]')
  const answer = area.querySelector<HTMLElement>('[data-answer]')
  if (!form || !button || !status || !sent || !answer) return
  const { answered = '', unreachable = '', unsendable = '', stream = '', method = '' } = area.dataset
  area.hidden = false
  for (const link of document.querySelectorAll<HTMLElement>('[data-to-try]')) link.hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    // Not disabled: whoever pressed it with the keyboard keeps his place.
    if (button.ariaBusy === 'true') return
    button.ariaBusy = 'true'
    status.hidden = true
    sent.hidden = true
    answer.hidden = true
    let fault = unsendable
    try {
      const { url, init } = requestOf(area)
      fault = unreachable
      sent.textContent = `${method} ${url}`
      sent.hidden = false
      const response = await fetch(url, init)
      const text = await textOf(response, stream)
      status.textContent = `${answered} ${response.status} ${response.statusText}`
      answer.textContent = text
      answer.hidden = text === ''
    } catch {
      status.textContent = fault
    }
    status.hidden = false
    button.ariaBusy = null
    // The column beside the words scrolls by itself: the answer comes to who asked.
    for (const each of [answer, status]) each.scrollIntoView({ block: 'nearest' })
  })
}

const area = document.querySelector<HTMLElement>('[data-try]')
if (area) follow(area)
