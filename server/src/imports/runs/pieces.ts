import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../../platform/app.ts'
import type { Queries, Tx } from '../../platform/db/database.ts'
import { insertPiece, type PieceKind, pieceAt } from './store.ts'

/** Bytes in a piece: sealing and writing one takes a few milliseconds. */
export const PIECE_BYTES = 512 * 1024

interface Place {
  readonly runId: string
  readonly kind: PieceKind
  readonly position: number
}

const context = ({ runId, kind, position }: Place) => [runId, kind, String(position)]

/** A part of a file, sealed for its place: an import's rows are people's data and may hold password hashes. */
export async function writePiece(app: App, tx: Tx, place: Place, bytes: Buffer | string): Promise<void> {
  const sealed = app.keys.seal('import', bytes, context(place))
  await insertPiece(tx, { run_id: place.runId, kind: place.kind, position: place.position, sealed })
}

/** A kept file from its first byte to its last. */
export async function* readPieces(
  app: App,
  db: Queries,
  runId: string,
  kind: PieceKind,
): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const place = { runId, kind, position }
    const sealed = await pieceAt(db, place)
    if (sealed === undefined) {
      // Every kept file has a first piece.
      if (position === 0) throw new Refusal('import-file-gone')
      return
    }
    yield app.keys.open('import', sealed, context(place))
  }
}

/** The chunks of a stream put together to pieces of the same size. */
export async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    held.push(chunk)
    size += chunk.length
    if (size < PIECE_BYTES) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}
