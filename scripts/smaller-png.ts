import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE_BYTES = 8

/**
 * The same picture, smaller. A browser filters each row as for a photograph; in a picture of a page the rows repeat,
 * and zlib finds that best in the plain pixels. Takes 8-bit RGB and RGBA without interlacing, as browsers write it.
 */
export function smallerPng(png: Buffer): Buffer {
  const packed: Buffer[] = []
  for (let at = SIGNATURE_BYTES; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const head = png.subarray(SIGNATURE_BYTES + 8, SIGNATURE_BYTES + 21)
  const step = head[9] === 6 ? 4 : 3
  const pixels = plainPixels(inflateSync(Buffer.concat(packed)), head.readUInt32BE(0) * step, step)
  return Buffer.concat([
    png.subarray(0, SIGNATURE_BYTES),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Undoes the filter of each row (PNG 1.2, section 6) and marks the row as unfiltered. */
function plainPixels(filtered: Buffer, width: number, step: number): Buffer {
  const plain = Buffer.alloc(filtered.length)
  const from = (at: number) => plain[at] ?? 0
  for (let row = 0; row < filtered.length; row += width + 1) {
    const filter = filtered[row]
    for (let x = 1; x <= width; x += 1) {
      const at = row + x
      const left = x > step ? from(at - step) : 0
      const above = row > 0 ? from(at - width - 1) : 0
      const corner = row > 0 && x > step ? from(at - width - 1 - step) : 0
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter ?? 0] ?? 0
      plain[at] = ((filtered[at] ?? 0) + guess) & 255
    }
  }
  return plain
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ]
  if (byLeft <= byAbove && byLeft <= byCorner) return left
  return byAbove <= byCorner ? above : corner
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(content.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
