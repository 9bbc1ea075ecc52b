/** What a person has typed over a row: for each field he touched, what stood there then and what he wants. */
export type Draft<Row> = {
  readonly [Field in keyof Row]?: { readonly from: Row[Field]; readonly to: Row[Field] }
}

export interface Conflict<Row> {
  readonly field: keyof Row
  readonly mine: Row[keyof Row]
  readonly theirs: Row[keyof Row]
}

/** The row as the person sees it: the stored one with what he typed over it. */
export function withDraft<Row extends object>(row: Row, draft: Draft<Row>): Row {
  const typed = fieldsOf(draft).map((field) => [field, draft[field]?.to])
  return { ...row, ...Object.fromEntries(typed) }
}

/** Notes what a person typed; a field that is as it was needs no note. */
export function type<Row extends object, Field extends keyof Row>(
  row: Row,
  draft: Draft<Row>,
  field: Field,
  to: Row[Field],
): Draft<Row> {
  const { [field]: noted, ...others } = draft
  const from = noted ? noted.from : row[field]
  return (to === from && from === row[field] ? others : { ...others, [field]: { from, to } }) as Draft<Row>
}

/** What has to be saved: the fields that differ from the row as it stands. */
export function changesOf<Row extends object>(row: Row, draft: Draft<Row>): Partial<Row> {
  const changed = fieldsOf(draft).filter((field) => draft[field]?.to !== row[field])
  return Object.fromEntries(changed.map((field) => [field, draft[field]?.to])) as Partial<Row>
}

/** Fields that somebody else changed while the person was at them, each to something else than he wants. */
export function conflictsOf<Row extends object>(row: Row, draft: Draft<Row>): Conflict<Row>[] {
  return fieldsOf(draft).flatMap((field) => {
    const noted = draft[field]
    if (!noted || noted.from === row[field] || noted.to === row[field]) return []
    return [{ field, mine: noted.to, theirs: row[field] }]
  })
}

/** Settles a conflict: what the person typed holds over what stands there now, or is let go. */
export function settle<Row extends object>(
  row: Row,
  draft: Draft<Row>,
  { field, keep }: { field: keyof Row; keep: 'mine' | 'theirs' },
): Draft<Row> {
  const { [field]: noted, ...others } = draft
  return (
    keep === 'mine' && noted ? { ...others, [field]: { from: row[field], to: noted.to } } : others
  ) as Draft<Row>
}

/** What somebody else changed in the fields that are shown. */
export function differences<Row extends object>(
  before: Row,
  after: Row,
  fields: readonly (keyof Row)[],
): (keyof Row)[] {
  return fields.filter((field) => before[field] !== after[field])
}

function fieldsOf<Row extends object>(draft: Draft<Row>): (keyof Row)[] {
  return Object.keys(draft) as (keyof Row)[]
}
