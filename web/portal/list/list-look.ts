import { useState } from 'react'
import { useSelf } from '../shell/rights.ts'

export const pageSizes = [50, 100, 200] as const
type PageSize = (typeof pageSizes)[number]

/** How somebody likes a list: which columns, null for the usual ones, and how many rows are read at once. */
export interface ListLook {
  readonly columns: readonly string[] | null
  readonly size: PageSize
}

const usual: ListLook = { columns: null, size: 50 }

/** The look of a list, kept for this person on this device. */
export function useListLook(list: string): [ListLook, (change: Partial<ListLook>) => void] {
  const { id } = useSelf()
  const place = `latchkey.look.${list}.${id}`
  const [look, setLook] = useState(() => read(place))
  const change = (next: Partial<ListLook>) => {
    const changed = { ...look, ...next }
    setLook(changed)
    try {
      localStorage.setItem(place, JSON.stringify(changed))
    } catch {
      // Full or forbidden: the look holds until the page is left.
    }
  }
  return [look, change]
}

function read(place: string): ListLook {
  try {
    const { columns, size } = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<ListLook>
    const known = Array.isArray(columns) && columns.every((one) => typeof one === 'string')
    return { columns: known ? columns : null, size: pageSizes.find((one) => one === size) ?? usual.size }
  } catch {
    return usual
  }
}
