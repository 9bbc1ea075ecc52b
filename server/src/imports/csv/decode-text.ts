import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { TextDecoder } from 'node:util'
import { CsvProblem } from './csv-problem.ts'

export const csvEncodings = ['utf-8', 'windows-1252'] as const
export type CsvEncoding = (typeof csvEncodings)[number]
type ReadEncoding = CsvEncoding | 'utf-16le' | 'utf-16be'

export type ByteSource = Uint8Array | AsyncIterable<Uint8Array>

const CHUNK_BYTES = 64 * 1024

/** The source in pieces small enough that none holds the event loop, refused as soon as it is over the limit. */
export async function* boundedChunks(source: ByteSource, limitBytes: number): AsyncGenerator<Uint8Array> {
  const tooLarge = () =>
    new CsvProblem('import.file.too-large', { limit: Math.round(limitBytes / 1_000_000) })
  if (source instanceof Uint8Array) {
    if (source.length > limitBytes) throw tooLarge()
    yield* pieces(source)
    return
  }
  let total = 0
  for await (const chunk of source) {
    total += chunk.length
    if (total > limitBytes) throw tooLarge()
    yield* pieces(chunk)
  }
}

/**
 * Text of the bytes. UTF-16 is known by its mark (BOM); everything else is the encoding asked for, UTF-8 when none is.
 * Bytes that mean nothing in it stop the reading: guessing would put wrong letters into names.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: CsvEncoding,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let used: ReadEncoding = encoding
  let start: Uint8Array = new Uint8Array(0)
  let line = 1
  const decode = (bytes?: Uint8Array): string => {
    decoder ??= new TextDecoder(used, { fatal: true })
    const text = decodeOrRefuse(decoder, bytes, { encoding: used, line })
    const nul = text.indexOf('\0')
    if (nul >= 0)
      throw new CsvProblem('import.file.nul-bytes', { line: line + lineBreaks(text.slice(0, nul)) })
    line += lineBreaks(text)
    return text
  }
  for await (const chunk of chunks) {
    // The mark may be split over chunks, so the first four bytes are gathered before anything is decoded.
    if (decoder === undefined && start.length + chunk.length < 4) {
      start = Buffer.concat([start, chunk])
      continue
    }
    const bytes: Uint8Array = start.length > 0 ? Buffer.concat([start, chunk]) : chunk
    if (decoder === undefined) used = encodingOf(bytes, encoding)
    start = new Uint8Array(0)
    const text = decode(bytes)
    if (text !== '') yield text
  }
  if (start.length > 0) {
    used = encodingOf(start, encoding)
    yield decode(start)
  }
  if (decoder !== undefined) {
    const rest = decode()
    if (rest !== '') yield rest
  }
}

function encodingOf(start: Uint8Array, asked: CsvEncoding): ReadEncoding {
  const [a, b, c, d] = start
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  // A workbook is a ZIP archive.
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) throw new CsvProblem('import.file.is-workbook')
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  return asked
}

function decodeOrRefuse(
  decoder: TextDecoder,
  bytes: Uint8Array | undefined,
  at: { encoding: ReadEncoding; line: number },
): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    if (at.encoding !== 'utf-8') throw new CsvProblem('import.file.not-utf-16')
    throw new CsvProblem('import.file.not-utf-8', { line: at.line + linesBeforeFault(bytes) })
  }
}

/** Line breaks before the first bytes that mean nothing; a piece may begin in the middle of a sound letter. */
function linesBeforeFault(bytes: Uint8Array = new Uint8Array(0)): number {
  const start = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80)
  const text = new TextDecoder('utf-8').decode(bytes.subarray(Math.max(0, start)))
  return lineBreaks(text.slice(0, Math.max(0, text.indexOf('\ufffd'))))
}

function lineBreaks(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    yield bytes.subarray(from, from + CHUNK_BYTES)
    await turnOfTheLoop()
  }
}
