import { foldForSearch, searchText, sortName } from '@latchkey/core/search/search-text'
import type { RepContact, RepRetailer } from '@latchkey/core/sync/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import type { RetailerListed } from './types.ts'

/** How many of the contacts that were met a line names. */
const MET_MOST = 3

interface Met {
  readonly id: string
  readonly name: string
}

interface Entry {
  readonly row: RepRetailer
  readonly order: string
  readonly text: string
  readonly contacts: Map<string, Met & { readonly text: string }>
  /** The retailer's text and all its contacts' names: what a search looks at first. */
  whole: string | null
  listed: RetailerListed | null
}

export interface Found {
  readonly rows: readonly RetailerListed[]
  readonly total: number
}

/**
 * O1: retailers by name, account number, town and their contacts' names, all words met, in memory. A contact counts
 * together with his retailer, so "corner jane" finds Jane at the Corner Bike Shop.
 */
export class SearchIndex {
  private readonly entries = new Map<string, Entry>()
  private readonly retailerOf = new Map<string, string>()
  /** Contacts whose retailer has not come yet. */
  private readonly early = new Map<string, Map<string, RepContact>>()
  private inOrder: Entry[] | null = null
  private last: { readonly search: string; readonly found: Found } | null = null

  putRetailer(row: RepRetailer): void {
    const before = this.entries.get(row.id)
    const entry: Entry = {
      row,
      order: sortName(row.name, row.accountNumber),
      text: searchText([row.name, row.accountNumber, row.town]),
      contacts: before?.contacts ?? new Map(),
      whole: null,
      listed: null,
    }
    if (before?.order !== entry.order) this.inOrder = null
    else if (this.inOrder) this.inOrder[this.inOrder.indexOf(before)] = entry
    this.entries.set(row.id, entry)
    this.last = null
    const waiting = this.early.get(row.id)
    this.early.delete(row.id)
    for (const contact of waiting?.values() ?? []) this.putContact(contact)
  }

  removeRetailer(id: string): void {
    for (const contactId of this.entries.get(id)?.contacts.keys() ?? []) this.retailerOf.delete(contactId)
    if (this.entries.delete(id)) this.inOrder = null
    this.early.delete(id)
    this.last = null
  }

  putContact(row: Pick<RepContact, 'id' | 'retailerId' | 'firstName' | 'surname'>): void {
    if (this.retailerOf.get(row.id) !== row.retailerId) this.removeContact(row.id)
    const entry = this.entries.get(row.retailerId)
    if (!entry) {
      const waiting = this.early.get(row.retailerId) ?? new Map()
      this.early.set(row.retailerId, waiting.set(row.id, row))
      return
    }
    const name = nameOf(row)
    entry.contacts.set(row.id, { id: row.id, name, text: foldForSearch(name) })
    this.retailerOf.set(row.id, row.retailerId)
    this.stale(entry)
  }

  removeContact(id: string): void {
    for (const waiting of this.early.size > 0 ? this.early.values() : []) waiting.delete(id)
    const entry = this.entries.get(this.retailerOf.get(id) ?? '')
    this.retailerOf.delete(id)
    if (entry?.contacts.delete(id)) this.stale(entry)
  }

  search(typed: string): Found {
    const search = foldForSearch(typed)
    if (this.last?.search === search) return this.last.found
    const words = search.split(' ').filter(Boolean)
    const rows: RetailerListed[] = []
    for (const entry of this.ordered()) {
      const line = words.length === 0 ? listedOf(entry) : metBy(entry, words)
      if (line) rows.push(line)
    }
    const found = { rows, total: rows.length }
    this.last = { search, found }
    return found
  }

  /** Does beforehand what the first search would wait for. */
  prepare(): void {
    for (const entry of this.ordered()) {
      wholeOf(entry)
      listedOf(entry)
    }
  }

  private stale(entry: Entry): void {
    entry.whole = null
    entry.listed = null
    this.last = null
  }

  private ordered(): readonly Entry[] {
    this.inOrder ??= [...this.entries.values()].sort((a, b) =>
      a.order < b.order ? -1 : a.order > b.order ? 1 : 0,
    )
    return this.inOrder
  }
}

function metBy(entry: Entry, words: readonly string[]): RetailerListed | null {
  const whole = wholeOf(entry)
  for (const word of words) if (!whole.includes(word)) return null
  const left = words.filter((word) => !entry.text.includes(word))
  if (left.length === 0) return listedOf(entry)
  // One word alone that is not the retailer's is in some contact's name: no word goes over the end of a line.
  if (left.length > 1 && metOf(entry, left, 1).length === 0) return null
  return new Line(entry, left)
}

function metOf({ contacts }: Entry, words: readonly string[], most: number): readonly Met[] {
  const met: Met[] = []
  for (const { id, name, text } of contacts.values()) {
    if (!words.every((word) => text.includes(word))) continue
    met.push({ id, name })
    if (met.length === most) break
  }
  return met
}

function wholeOf(entry: Entry): string {
  entry.whole ??= [entry.text, ...Array.from(entry.contacts.values(), ({ text }) => text)].join('\n')
  return entry.whole
}

function listedOf(entry: Entry): RetailerListed {
  entry.listed ??= new Line(entry, [])
  return entry.listed
}

/** Whom a search met is looked up when the line is drawn: of thousands that are found a screen shows a few. */
class Line implements RetailerListed {
  readonly id: string
  readonly name: string
  readonly accountNumber: string
  readonly town: string | null
  readonly active: boolean
  readonly contactCount: number
  readonly #entry: Entry
  readonly #words: readonly string[]
  #met: readonly Met[] | null = null

  constructor(entry: Entry, words: readonly string[]) {
    this.id = entry.row.id
    this.name = entry.row.name
    this.accountNumber = entry.row.accountNumber
    this.town = entry.row.town
    this.active = entry.row.active
    this.contactCount = entry.contacts.size
    this.#entry = entry
    this.#words = words
  }

  get met(): readonly Met[] {
    this.#met ??= this.#words.length === 0 ? [] : metOf(this.#entry, this.#words, MET_MOST)
    return this.#met
  }
}
