import type { Queries, Schema, Tx } from '../../platform/db/database.ts'

export type TextRow = Schema['letter_text']

interface WhichText {
  readonly kind: string
  readonly language: string
}

export async function textVersion(
  db: Queries,
  { kind, language }: WhichText,
  version: number,
): Promise<TextRow | undefined> {
  return await db
    .selectFrom('letter_text')
    .selectAll()
    .where('kind', '=', kind)
    .where('language', '=', language)
    .where('version', '=', version)
    .executeTakeFirst()
}

export type SavedText = TextRow & {
  readonly first_name: string | null
  readonly surname: string | null
}

/** The newest version of every text that was ever edited, with who saved it; of one letter where it is named. */
export async function newestTexts(db: Queries, of?: WhichText): Promise<SavedText[]> {
  return await db
    .selectFrom('letter_text as text')
    .leftJoin('staff_user', 'staff_user.id', 'text.saved_by')
    .selectAll('text')
    .select(['staff_user.first_name', 'staff_user.surname'])
    .where((e) =>
      e(
        'text.version',
        '=',
        e
          .selectFrom('letter_text as other')
          .select((o) => o.fn.max('other.version').as('newest'))
          .whereRef('other.kind', '=', 'text.kind')
          .whereRef('other.language', '=', 'text.language'),
      ),
    )
    .$if(of !== undefined, (q) =>
      q.where('text.kind', '=', of?.kind ?? '').where('text.language', '=', of?.language ?? ''),
    )
    .execute()
}

/** Adds the next version; of two at once one is told the version is taken. */
export async function insertText(tx: Tx, row: TextRow): Promise<boolean> {
  const result = await tx.db
    .insertInto('letter_text')
    .values(row)
    .onConflict((c) => c.columns(['kind', 'language', 'version']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}
