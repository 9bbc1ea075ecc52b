import { generateKeyPair, type JsonWebKey } from 'node:crypto'
import { promisify } from 'node:util'

const generate = promisify(generateKeyPair)

/** A fresh RSA key of 2,048 bits as a private JWK (RFC 7517), made off the main thread. */
export async function newSigningKey(): Promise<JsonWebKey> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 })
  return privateKey.export({ format: 'jwk' })
}
