import { z } from 'zod'
import { instantWire } from '../wire/list.ts'
import { viewLists } from './lists.ts'

const words = z.record(z.string().max(32), z.string().max(8000))
const columns = z.array(z.string().max(32)).max(30).nullable()

/** A list's filters, order and columns under a name. */
export const savedView = z.object({
  id: z.string(),
  list: z.enum(viewLists),
  name: z.string(),
  /** What the list's address says, word by word. */
  search: words,
  /** The columns that are shown; null where whoever looks has his own. */
  columns,
  shared: z.boolean(),
  /** Whose it is; only he changes it. */
  owner: z.object({ id: z.string(), name: z.string() }),
  own: z.boolean(),
  version: z.int(),
  createdAt: instantWire,
  updatedAt: instantWire,
})
export type SavedView = z.output<typeof savedView>

export const viewQuery = z.strictObject({ list: z.enum(viewLists) })
export const viewPage = z.object({ items: z.array(savedView) })

export const newView = z.strictObject({
  list: z.enum(viewLists),
  name: z.string().max(1000),
  search: words,
  columns: columns.optional(),
  shared: z.boolean().optional(),
})
export type NewView = z.output<typeof newView>

export const viewChange = newView.omit({ list: true }).partial().extend({ version: z.int() })
export type ViewChange = z.output<typeof viewChange>
