import type { LetterState } from '@latchkey/core/letters/kinds'
import { type SqlBool, sql } from 'kysely'
import type { Queries } from '../platform/db/database.ts'
import { type Scope, withinScope } from '../territories/index.ts'
import type { LetterRow } from './store.ts'

export interface LetterFilter {
  /** U5: letters to contacts within it alone. */
  readonly scope: Scope
  readonly contactId?: string | undefined
  readonly userId?: string | undefined
  readonly states?: readonly LetterState[] | undefined
  readonly kinds?: readonly string[] | undefined
  readonly before?: { readonly at: number; readonly id: string } | undefined
  readonly limit: number
}

export type ListedLetter = LetterRow & {
  readonly contact_first: string | null
  readonly contact_surname: string | null
  readonly user_first: string | null
  readonly user_surname: string | null
}

/** Letters newest first, without bodies. */
export async function listLetters(db: Queries, filter: LetterFilter): Promise<ListedLetter[]> {
  const { scope, contactId, userId, states, kinds, before } = filter
  return await db
    .selectFrom('letter')
    .leftJoin('contact', 'contact.id', 'letter.contact_id')
    .leftJoin('staff_user', 'staff_user.id', 'letter.user_id')
    .selectAll('letter')
    .select(['contact.first_name as contact_first', 'contact.surname as contact_surname'])
    .select(['staff_user.first_name as user_first', 'staff_user.surname as user_surname'])
    .$if(contactId !== undefined, (q) => q.where('letter.contact_id', '=', contactId ?? ''))
    .$if(userId !== undefined, (q) => q.where('letter.user_id', '=', userId ?? ''))
    .$if(states !== undefined, (q) => q.where(stateIn(states ?? [])))
    .$if(kinds !== undefined, (q) => q.where('letter.kind', 'in', kinds ?? []))
    .$if(scope !== null, (q) =>
      q.innerJoin('retailer', 'retailer.id', 'contact.retailer_id').where(withinScope(scope)),
    )
    .$if(before !== undefined, (q) =>
      q.where((e) =>
        e.eb(e.refTuple('letter.created_at', 'letter.id'), '<', e.tuple(before?.at ?? 0, before?.id ?? '')),
      ),
    )
    .orderBy('letter.created_at', 'desc')
    .orderBy('letter.id', 'desc')
    .limit(filter.limit)
    .execute()
}

// Written out, because an index over some states serves only a condition that names just these.
function stateIn(states: readonly LetterState[]) {
  const named = [...new Set(states)].sort().map((state) => sql.lit(state))
  return sql<SqlBool>`letter.state in (${sql.join(named)})`
}
