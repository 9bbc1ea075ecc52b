// What WebAuthn takes and gives are bytes; over the wire they are base64url (RFC 4648 section 5).

interface Descriptor {
  readonly id: string
  readonly type: 'public-key'
}

interface OptionsJson {
  readonly challenge: string
  readonly user?: { readonly id: string }
  readonly allowCredentials?: readonly Descriptor[]
  readonly excludeCredentials?: readonly Descriptor[]
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (symbol) => symbol.charCodeAt(0))
}

function text(buffer: ArrayBuffer): string {
  const plain = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const descriptors = (list: readonly Descriptor[] = []) =>
  list.map((each) => ({ ...each, id: bytes(each.id) }))

async function ask(form: HTMLFormElement): Promise<OptionsJson> {
  const { options = '', passkey } = form.dataset
  const answer = await fetch(options, { method: passkey === 'create' ? 'POST' : 'GET' })
  if (!answer.ok) throw new Error(`no options: ${answer.status}`)
  const body = (await answer.json()) as OptionsJson & { passkey?: OptionsJson }
  return body.passkey ?? body
}

async function create(options: OptionsJson): Promise<Record<string, unknown>> {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user?.id ?? '') },
    excludeCredentials: descriptors(options.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  const response = made.response as AuthenticatorAttestationResponse
  return answerOf(made, {
    clientDataJSON: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
    // Older browsers do not say how the authenticator is reached; then any way is tried.
    transports: 'getTransports' in response ? response.getTransports() : [],
  })
}

async function get(options: OptionsJson): Promise<Record<string, unknown>> {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: descriptors(options.allowCredentials),
  } as unknown as PublicKeyCredentialRequestOptions
  const found = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  const response = found.response as AuthenticatorAssertionResponse
  return answerOf(found, {
    clientDataJSON: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
  })
}

function answerOf(credential: PublicKeyCredential, response: Record<string, unknown>) {
  const { id, type } = credential
  return { id, rawId: text(credential.rawId), type, response, clientExtensionResults: {} }
}

/** The button asks for the challenge, the device answers it, and the form carries the answer. */
function followButton(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('button')
  const field = form.querySelector<HTMLInputElement>('input[name="response"]')
  const problem = form.querySelector<HTMLElement>('[data-problem]')
  if (!button || !field || !problem || !('credentials' in navigator)) return
  button.hidden = false
  button.addEventListener('click', async () => {
    problem.textContent = ''
    button.disabled = true
    try {
      const options = await ask(form)
      const answer = form.dataset.passkey === 'create' ? await create(options) : await get(options)
      field.value = JSON.stringify(answer)
      form.requestSubmit()
    } catch {
      // Cancelled, timed out or refused by the device: browsers do not say which.
      problem.textContent = problem.dataset.problem ?? ''
    } finally {
      button.disabled = false
    }
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) followButton(form)
