import type { MessageKey, MessageValues } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import { turnstile } from '../platform/turnstile.ts'

/** Bytes of a picture as it is sent. */
export const PICTURE_LIMIT = 2 * 1024 * 1024
/** The side of the stored square, in pixels. */
const SIDE = 256
const MEGAPIXELS = 24
const DECODE_SECONDS = 5

/** The formats that are read, each by its own decoder and no other: SVG and all that renders stay shut out (U1). */
const LOADERS = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadNsgifBuffer',
]

/** Decoding takes memory by the pixel, so a few at a time. */
const decoding = turnstile(2, { most: 20, longest: 10_000 })

/**
 * U1: what was sent, decoded and written anew as a 256 × 256 WebP without anything that came with it. Refuses
 * `invalid-request` naming `picture` where it is no picture or one too large to read.
 */
export async function readPicture(bytes: Uint8Array): Promise<{ type: string; base64: string }> {
  const { default: sharp } = await import('sharp')
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: LOADERS })
  sharp.cache(false)
  return await decoding.through(async () => {
    try {
      const webp = await sharp(bytes, { limitInputPixels: MEGAPIXELS * 1_000_000, failOn: 'error', pages: 1 })
        .autoOrient()
        .resize(SIDE, SIDE, { fit: 'cover' })
        .timeout({ seconds: DECODE_SECONDS })
        .webp({ quality: 82 })
        .toBuffer()
      return { type: 'image/webp', base64: webp.toString('base64') }
    } catch (error) {
      // The decoder's own words stay inside: they name files and libraries.
      const tooLarge = error instanceof Error && /pixel limit/i.test(error.message)
      throw tooLarge
        ? unreadable('too-many-pixels', 'rule.picture.too-many-pixels', { max: MEGAPIXELS })
        : unreadable('undecodable', 'rule.picture.undecodable')
    }
  })
}

function unreadable(code: string, message: MessageKey, values: MessageValues = {}): Refusal {
  return new Refusal('invalid-request', { fields: [{ field: 'picture', code, message, values }] })
}
