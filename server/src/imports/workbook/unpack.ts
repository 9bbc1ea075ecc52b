import { crc32, inflateRawSync } from 'node:zlib'

/** Bytes all parts of a workbook may have unpacked. */
export const UNPACKED_LIMIT = 200_000_000
const PARTS_LIMIT = 2_000

/** Why an archive cannot be used. */
export class ArchiveFault extends Error {
  readonly reason: 'unreadable' | 'too-large'
  constructor(reason: 'unreadable' | 'too-large') {
    super(reason)
    this.name = 'ArchiveFault'
    this.reason = reason
  }
}

/**
 * The XML parts of a workbook, unpacked under a bound: what an archive says of its own sizes is never believed, so that
 * a small file cannot fill the memory (a "zip bomb"). Anything else in it, pictures and macros, is left packed.
 */
export function unpack(archive: Buffer, limit = UNPACKED_LIMIT): Map<string, Buffer> {
  const parts = new Map<string, Buffer>()
  let left = limit
  for (const { name, start, size, method } of entriesOf(archive)) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const packed = archive.subarray(start, start + size)
    const part = method === 0 ? packed : inflate(packed, left)
    left -= part.length
    if (left < 0) throw new ArchiveFault('too-large')
    parts.set(name, part)
  }
  return parts
}

interface Entry {
  readonly name: string
  readonly start: number
  readonly size: number
  readonly method: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/** The entries as the central directory lists them (APPNOTE.TXT 4.3.12); archives of 4 GiB and more are not read. */
function* entriesOf(archive: Buffer): Generator<Entry> {
  try {
    const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
    if (end < 0 || archive.readUInt32LE(end) !== END) throw new ArchiveFault('unreadable')
    const count = archive.readUInt16LE(end + 10)
    if (count > PARTS_LIMIT) throw new ArchiveFault('too-large')
    let at = archive.readUInt32LE(end + 16)
    for (let i = 0; i < count; i += 1) {
      if (archive.readUInt32LE(at) !== CENTRAL) throw new ArchiveFault('unreadable')
      const [flags, method] = [archive.readUInt16LE(at + 8), archive.readUInt16LE(at + 10)]
      // Bit 0: encrypted.
      if ((flags & 1) === 1 || (method !== 0 && method !== 8)) throw new ArchiveFault('unreadable')
      const nameLength = archive.readUInt16LE(at + 28)
      const local = archive.readUInt32LE(at + 42)
      if (archive.readUInt32LE(local) !== LOCAL) throw new ArchiveFault('unreadable')
      yield {
        name: archive.toString('utf8', at + 46, at + 46 + nameLength),
        start: local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28),
        size: archive.readUInt32LE(at + 20),
        method,
      }
      at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    }
  } catch (error) {
    throw error instanceof RangeError ? new ArchiveFault('unreadable') : error
  }
}

function inflate(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new ArchiveFault(code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'unreadable')
  }
}

/** The parts as an archive that packs nothing: the reader of workbooks sees exactly what was measured here. */
export function packed(parts: ReadonlyMap<string, Buffer>): ArrayBuffer {
  const pieces: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, part] of parts) {
    const title = Buffer.from(name)
    const sizes = Buffer.alloc(16)
    sizes.writeUInt32LE(crc32(part), 0)
    sizes.writeUInt32LE(part.length, 4)
    sizes.writeUInt32LE(part.length, 8)
    sizes.writeUInt16LE(title.length, 12)
    const head = Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 8, 0, 0, 0, 0, 0, 0])
    const listed = Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 8, 0, 0, 0, 0, 0, 0])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    pieces.push(head, sizes, title, part)
    central.push(listed, sizes, place, title)
    offset += head.length + sizes.length + title.length + part.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  const whole = new Uint8Array(offset + directory.length + end.length)
  let at = 0
  for (const piece of [...pieces, directory, end]) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole.buffer
}
