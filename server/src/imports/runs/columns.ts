import { looksLikeHash } from '@latchkey/core/imported-hashes/imported-hash'
import { type ColumnTarget, mapColumns } from '@latchkey/core/imports/columns'
import { foldHeader } from '@latchkey/core/imports/fields'
import type { ImportRunPage } from '@latchkey/core/imports/run-wire'
import type { App } from '../../platform/app.ts'
import type { ByteSource } from '../csv/read-csv.ts'
import { type OpenOptions, openFile } from '../open-file.ts'
import { type RunRow, rememberedMapping } from './store.ts'

const SAMPLE_ROWS = 4
const SAMPLE_LENGTH = 80
/** Stands for a password hash wherever a file is shown. */
const HIDDEN = '••••••••'

/** What is kept of a file to show its columns by. */
export interface FileColumns {
  readonly headers: readonly string[]
  readonly samples: readonly (readonly string[])[]
  readonly sheets: readonly string[]
}

/** The header line and the first rows. Throws CsvProblem for a file that cannot be read. */
export async function readColumns(source: ByteSource, options: OpenOptions): Promise<FileColumns> {
  const file = await openFile(source, options)
  try {
    const { headers, sheets } = file
    for await (const { rows } of file.batches) {
      const first = rows.slice(0, SAMPLE_ROWS)
      const samples = headers.map((_, index) => first.map(({ cells }) => shown(cells[index] ?? '')))
      return { headers, sheets, samples }
    }
    return { headers, sheets, samples: headers.map(() => []) }
  } finally {
    file.close()
  }
}

// A6: a hash is no less a secret for standing in a file.
function shown(cell: string): string {
  return looksLikeHash(cell.trim()) ? HIDDEN : cell.slice(0, SAMPLE_LENGTH)
}

export const columnsContext = (id: string) => [id, 'columns']

export function columnsOf(app: App, run: Pick<RunRow, 'id' | 'sealed_columns'>): FileColumns {
  if (run.sealed_columns === null) return { headers: [], samples: [], sheets: [] }
  return JSON.parse(app.keys.open('import', run.sealed_columns, columnsContext(run.id)).toString())
}

/** The name under which the mapping of files with these headers is kept. */
export function headersKey(app: App, headers: readonly string[]): string {
  return app.keys.mac('import', 'headers', ...headers.map(foldHeader))
}

type Shown = Pick<ImportRunPage, 'columns' | 'remembered' | 'sheets'>

/** The columns with what each is read as: as chosen, as it was mapped last, or as its name says. */
export async function showColumns(app: App, run: RunRow, mayHash: boolean): Promise<Shown> {
  const { headers, samples, sheets } = columnsOf(app, run)
  const kept = run.mapping ?? (await rememberedMapping(app.db.read, headersKey(app, headers)))
  const known = kept === undefined || kept === null ? null : (JSON.parse(kept) as ColumnTarget[])
  const targets = known?.length === headers.length ? known : guessed(headers)
  const columns = headers.map((header, index) => {
    const target = targets[index] ?? 'ignore'
    const hash = target === 'passwordHash'
    return {
      header,
      samples: (samples[index] ?? []).map((sample) => (hash && sample !== '' ? HIDDEN : sample)),
      target: hash && !mayHash ? 'ignore' : target,
    } as const
  })
  return { columns, sheets: [...sheets], remembered: run.mapping === null && known !== null }
}

function guessed(headers: readonly string[]): ColumnTarget[] {
  const targets = headers.map((): ColumnTarget => 'ignore')
  for (const [field, { index }] of mapColumns(headers).mapping) targets[index] = field
  return targets
}
