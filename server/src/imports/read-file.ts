import { type ColumnMapping, mapColumns, parseMapOptions } from '@latchkey/core/imports/columns'
import { readRow } from '@latchkey/core/imports/read-row'
import type { ImportRow } from '@latchkey/core/imports/row'
import { Refusal } from '@latchkey/core/refusal'
import { type ByteSource, CSV_LIMIT_BYTES, CsvProblem, csvEncodingNamed, openCsv } from './csv/read-csv.ts'
import type { GiveWay } from './give-way.ts'
import type { ProblemList } from './problem-list.ts'

export interface ReadOptions {
  /** `Header=field`, each. */
  readonly map?: readonly string[] | undefined
  readonly encoding?: string | undefined
  readonly strict?: boolean | undefined
}

/** The file after reading: every value checked, nothing yet compared with what is stored. */
export interface ReadFile {
  readonly mapping: ColumnMapping
  readonly unknownColumns: readonly string[]
  readonly rows: readonly ImportRow[]
}

/** Reads the file to its end, or to what makes it unusable; what is wrong goes to `problems`. */
export async function readFile(
  source: ByteSource,
  options: ReadOptions,
  problems: ProblemList,
  give: GiveWay,
): Promise<ReadFile> {
  const rows: ImportRow[] = []
  let mapping: ColumnMapping = new Map()
  let unknownColumns: readonly string[] = []
  try {
    const { explicit, problems: unreadableMaps } = parseMapOptions(options.map ?? [])
    unreadableMaps.forEach(problems.addOfFile)
    const encoding = options.encoding ? { encoding: csvEncodingNamed(options.encoding) } : {}
    const csv = await openCsv(source, encoding)
    const columns = mapColumns(csv.headers, explicit, { strict: options.strict ?? false })
    mapping = columns.mapping
    unknownColumns = columns.unknown
    columns.problems.forEach(problems.addOfFile)
    if (problems.total > 0) {
      csv.close()
      return { mapping, unknownColumns, rows }
    }
    for await (const batch of csv.batches) {
      problems.add(...batch.problems)
      for (const { row, cells } of batch.rows) {
        const read = readRow(cells, mapping, row)
        if ('row' in read) rows.push(read.row)
        else problems.add(...read.problems)
        await give()
      }
    }
  } catch (error) {
    if (!(error instanceof CsvProblem)) throw error
    if (error.problem.code === 'too-large') {
      throw new Refusal('too-large', { values: { limit: `${CSV_LIMIT_BYTES / 1_000_000} MB` } })
    }
    problems.addOfFile(error.problem)
  }
  return { mapping, unknownColumns, rows }
}
