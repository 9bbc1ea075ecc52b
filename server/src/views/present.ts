import type { UserActor } from '@latchkey/core/actors/caller'
import type { Instant } from '@latchkey/core/instant'
import type { ViewList } from '@latchkey/core/views/lists'
import type { SavedView } from '@latchkey/core/views/wire'
import { toWire } from '@latchkey/core/wire/list'
import { userName } from '../users/index.ts'
import type { ViewRow } from './store.ts'

/** What a view holds, as it is stored. */
export type ViewContent = Pick<SavedView, 'search' | 'columns'>

export function presentView(row: ViewRow, actor: UserActor): SavedView {
  const { search, columns } = JSON.parse(row.content) as ViewContent
  return {
    id: row.id,
    list: row.list as ViewList,
    name: row.name,
    search,
    columns,
    shared: row.shared_at !== null,
    owner: {
      id: row.owner_id,
      name: userName({ first_name: row.owner_first_name, surname: row.owner_surname }),
    },
    own: row.owner_id === actor.id,
    version: row.version,
    createdAt: toWire(row.created_at as Instant),
    updatedAt: toWire(row.updated_at as Instant),
  }
}
