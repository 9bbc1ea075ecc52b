import { fieldOfHeader, foldHeader, type ImportField, importFields, knownHeaders } from './fields.ts'
import { type ImportProblem, importProblem } from './problem.ts'

/** What a column is mapped to by hand: a field, or not read at all. */
export type ColumnTarget = ImportField | 'ignore'

export interface MappedColumn {
  /** Place in the row, from 0. */
  readonly index: number
  /** As it stands in the file. */
  readonly header: string
}

/** Which column carries a field. */
export type ColumnMapping = ReadonlyMap<ImportField, MappedColumn>

export interface MappedColumns {
  readonly mapping: ColumnMapping
  /** Columns nobody asked to ignore and nobody knows: named to the reader, then not read. */
  readonly unknown: readonly string[]
  /** Fields more than one column claims, with those columns. */
  readonly duplicate: readonly { readonly field: ImportField; readonly headers: readonly string[] }[]
  /** What stops the import. */
  readonly problems: readonly ImportProblem[]
}

/**
 * I2: finds the column of each field by `explicit` first (`--map`), then by known spellings.
 * A column mapped by hand wins over one found by its name. Unknown columns are named and ignored;
 * with `strict` they stop the import.
 */
export function mapColumns(
  headers: readonly string[],
  explicit: Readonly<Record<string, ColumnTarget>> = {},
  options: { readonly strict?: boolean } = {},
): MappedColumns {
  const problems: ImportProblem[] = []
  const targets = targetsByHand(headers, explicit, problems)
  const byHand = new Set(targets.values())

  const claims = new Map<ImportField, MappedColumn[]>()
  const unknown: string[] = []
  headers.forEach((header, index) => {
    const target = targets.get(index)
    if (target === 'ignore') return
    const found = target ?? fieldOfHeader(header)
    const field = target === undefined && found !== undefined && byHand.has(found) ? undefined : found
    if (field === undefined) unknown.push(header.trim() === '' ? `#${index + 1}` : header)
    else claims.set(field, [...(claims.get(field) ?? []), { index, header }])
  })

  const mapping = new Map<ImportField, MappedColumn>()
  const duplicate: { field: ImportField; headers: string[] }[] = []
  for (const [field, columns] of claims) {
    const [first, ...others] = columns
    if (first) mapping.set(field, first)
    if (others.length > 0) duplicate.push({ field, headers: columns.map((c) => c.header) })
  }
  for (const { field, headers: names } of duplicate) {
    problems.push(importProblem('import.column.duplicate', { field, columns: names.join(', ') }))
  }
  problems.push(...missingColumns(mapping))
  if (options.strict && unknown.length > 0) {
    problems.push(importProblem('import.column.unknown-strict', { columns: unknown.join(', ') }))
  }
  return { mapping, unknown, duplicate, problems }
}

/** I2: the same where a person has said for each column, by its place, what it is. */
export function mapByPlace(headers: readonly string[], targets: readonly ColumnTarget[]): MappedColumns {
  const mapping = new Map<ImportField, MappedColumn>()
  const twice = new Map<ImportField, string[]>()
  headers.forEach((header, index) => {
    const target = targets[index] ?? 'ignore'
    if (target === 'ignore') return
    const first = mapping.get(target)
    if (first) twice.set(target, [...(twice.get(target) ?? [first.header]), header])
    else mapping.set(target, { index, header })
  })
  const duplicate = [...twice].map(([field, names]) => ({ field, headers: names }))
  const problems = duplicate.map(({ field, headers: names }) =>
    importProblem('import.column.twice', { field, columns: names.join(', ') }),
  )
  return { mapping, unknown: [], duplicate, problems: [...problems, ...missingColumns(mapping)] }
}

/** The header of a field as it stands in the file, or the field's own name. */
export function columnOf(mapping: ColumnMapping, field: ImportField): string {
  return mapping.get(field)?.header ?? field
}

export type ParsedMapOption =
  | { readonly header: string; readonly target: ColumnTarget }
  | { readonly problem: ImportProblem }

/** One `--map "Header=field"`. A header may hold an equals sign itself: the last one divides. */
export function parseMapOption(text: string): ParsedMapOption {
  const at = text.lastIndexOf('=')
  const header = text.slice(0, Math.max(at, 0)).trim()
  const wanted = foldHeader(text.slice(at + 1))
  if (at < 0 || header === '' || wanted === '') {
    return { problem: importProblem('import.map.malformed', { text }) }
  }
  if (wanted === 'ignore') return { header, target: 'ignore' }
  const target = importFields.find((field) => foldHeader(field) === wanted)
  if (target) return { header, target }
  const fields = [...importFields, 'ignore'].join(', ')
  return { problem: importProblem('import.map.unknown-field', { text, fields }) }
}

/** All `--map` options of a command as the record `mapColumns` takes. */
export function parseMapOptions(texts: readonly string[]): {
  readonly explicit: Readonly<Record<string, ColumnTarget>>
  readonly problems: readonly ImportProblem[]
} {
  const parsed = texts.map(parseMapOption)
  return {
    explicit: Object.fromEntries(parsed.flatMap((p) => ('problem' in p ? [] : [[p.header, p.target]]))),
    problems: parsed.flatMap((p) => ('problem' in p ? [p.problem] : [])),
  }
}

function targetsByHand(
  headers: readonly string[],
  explicit: Readonly<Record<string, ColumnTarget>>,
  problems: ImportProblem[],
): Map<number, ColumnTarget> {
  const targets = new Map<number, ColumnTarget>()
  for (const [wanted, target] of Object.entries(explicit)) {
    const exact = indexesOf(headers, (header) => header === wanted)
    const found = exact.length > 0 ? exact : indexesOf(headers, (h) => foldHeader(h) === foldHeader(wanted))
    if (found.length === 0) {
      problems.push(
        importProblem('import.map.no-such-column', { column: wanted, columns: headers.join(', ') }),
      )
    }
    for (const index of found) targets.set(index, target)
  }
  return targets
}

function indexesOf(headers: readonly string[], matches: (header: string) => boolean): number[] {
  return headers.flatMap((header, index) => (matches(header) ? [index] : []))
}

/** A retailer is found by its account number, or by its name together with the contact's reference. */
function missingColumns(mapping: ColumnMapping): ImportProblem[] {
  if (mapping.has('accountNumber')) return []
  if (mapping.has('retailerName') && mapping.has('contactReference')) return []
  return [
    importProblem('import.column.retailer-missing', {
      accountNumber: knownHeaders.accountNumber,
      retailerName: knownHeaders.retailerName,
      contactReference: knownHeaders.contactReference,
    }),
  ]
}
