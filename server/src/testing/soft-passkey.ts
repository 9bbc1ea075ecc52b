import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'

const PRESENT = 0x01
const VERIFIED = 0x04
const ATTESTED = 0x40

export interface Ceremony {
  readonly challenge: string
  readonly origin: string
  /** The RP id an authenticator binds to; the origin's host unless said otherwise. */
  readonly rpId?: string
  readonly type?: string
}

/** A passkey as an authenticator holds it, in software: makes and answers what WebAuthn says (level 2, sections 6 and 7). */
export class SoftPasskey {
  readonly id = randomBytes(32).toString('base64url')
  /** What the next answer claims; an authenticator of a phone leaves it at 0. */
  count: number
  readonly #key: KeyObject
  readonly #jwk: { x?: string | undefined; y?: string | undefined }

  constructor(count = 1) {
    this.count = count
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#key = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }))
    this.#jwk = privateKey.export({ format: 'jwk' })
  }

  /** The answer to `navigator.credentials.create`, as JSON. */
  register(ceremony: Ceremony) {
    const id = Buffer.from(this.id, 'base64url')
    const authData = Buffer.concat([
      this.#head(ceremony, ATTESTED),
      Buffer.alloc(16),
      Buffer.from([0, id.length]),
      id,
      this.#coseKey(),
    ])
    const attestationObject = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      Buffer.from([0x58, authData.length]),
      authData,
    ])
    return this.#answer({
      clientDataJSON: clientData(ceremony, 'webauthn.create').toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** The answer to `navigator.credentials.get`, as JSON. */
  signIn(ceremony: Ceremony) {
    const authData = this.#head(ceremony, 0)
    const data = clientData(ceremony, 'webauthn.get')
    const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()])
    return this.#answer({
      clientDataJSON: data.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, this.#key).toString('base64url'),
    })
  }

  #answer(response: Record<string, unknown>) {
    return { id: this.id, rawId: this.id, type: 'public-key', response, clientExtensionResults: {} }
  }

  #head({ origin, rpId }: Ceremony, more: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.count)
    const hash = createHash('sha256').update(rpId ?? new URL(origin).hostname)
    return Buffer.concat([hash.digest(), Buffer.from([PRESENT | VERIFIED | more]), counter])
  }

  #coseKey(): Buffer {
    const [x, y] = [this.#jwk.x, this.#jwk.y].map((part) => Buffer.from(part ?? '', 'base64url'))
    return Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      x ?? Buffer.alloc(32),
      Buffer.from('225820', 'hex'),
      y ?? Buffer.alloc(32),
    ])
  }
}

function clientData({ challenge, origin, type }: Ceremony, fallback: string): Buffer {
  return Buffer.from(JSON.stringify({ type: type ?? fallback, challenge, origin, crossOrigin: false }))
}
