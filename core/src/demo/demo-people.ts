import type { Language } from '../messages/catalogue.ts'
import { foldForSearch } from '../search/search-text.ts'
import { checkUsername } from '../usernames/username.ts'
import { type DemoNames, demoNames } from './names.ts'

export interface DemoRetailer {
  readonly accountNumber: string
  readonly name: string
  readonly town: string
  readonly phone: string
  readonly active: boolean
}

export interface DemoContact {
  /** The account number of his retailer. */
  readonly accountNumber: string
  readonly reference: string
  readonly firstName: string
  readonly surname: string
  readonly email: string | null
  readonly phone: string | null
  readonly username: string | null
  readonly websiteAccess: boolean
  readonly active: boolean
  readonly language: Language | null
}

export interface DemoPeople {
  readonly retailers: readonly DemoRetailer[]
  readonly contacts: readonly DemoContact[]
}

/** The contact of guides and screenshots: everything there but the access. */
const JANE = { shop: 'Corner Bike Shop', account: 'AC-20417', email: 'jane@cornerbike.test' }

/**
 * N2: retailers and contacts for an empty installation, the same for the same generator. All addresses are under .test
 * (RFC 2606), all usernames unique by key and by skeleton, and the first contact is Jane Doe of the Corner Bike Shop.
 * `random` gives numbers from 0 to below 1.
 */
export function demoPeople(
  random: () => number,
  counts: { readonly retailers: number; readonly contacts: number } = { retailers: 2000, contacts: 5000 },
): DemoPeople {
  const shops = demoShops(random, counts.retailers)
  const usernames = uniqueUsernames([JANE.account])
  const contacts: DemoContact[] = [jane()]
  const colleagues = new Map<string, DemoContact[]>()
  while (shops.length > 0 && contacts.length < counts.contacts) {
    // Every shop has one contact first; those left over go to shops at random, so that some have many.
    const place = contacts.length < shops.length ? contacts.length : Math.floor(random() * shops.length)
    const shop = shops[place] ?? shops[0]
    if (shop === undefined) break
    const others = colleagues.get(shop.retailer.accountNumber) ?? []
    const contact = demoContact(random, { shop, others, number: contacts.length, usernames })
    colleagues.set(shop.retailer.accountNumber, [...others, contact])
    contacts.push(contact)
  }
  return { retailers: shops.map((shop) => shop.retailer), contacts: contacts.slice(0, counts.contacts) }
}

interface Shop {
  readonly retailer: DemoRetailer
  readonly names: DemoNames
  readonly domain: string
}

function demoShops(random: () => number, count: number): Shop[] {
  const corner: DemoRetailer = {
    accountNumber: JANE.account,
    name: JANE.shop,
    town: 'Leeds',
    phone: '+44 113 496 0417',
    active: true,
  }
  const shops: Shop[] = [{ retailer: corner, names: demoNames[0], domain: 'cornerbike.test' }]
  const taken = new Set([corner.name])
  let number = 10_001
  while (shops.length < count) {
    const accountNumber = `AC-${number}`
    number += 1
    if (accountNumber === JANE.account) continue
    const names = namesByShare(random)
    const town = pick(random, names.towns)
    const name = freeName(taken, () =>
      fill(pick(random, names.shops), { town, surname: pick(random, names.surnames) }),
    )
    const label = latin(name)
    const retailer = { accountNumber, name, town, phone: phone(random), active: random() >= 0.02 }
    shops.push({ retailer, names, domain: `${/[a-z]/.test(label) ? label : 'shop'}-${number - 1}.test` })
  }
  return shops.slice(0, count)
}

function demoContact(
  random: () => number,
  about: { shop: Shop; others: readonly DemoContact[]; number: number; usernames: UsernameTaker },
): DemoContact {
  const { shop, others, number, usernames } = about
  // Wholesalers sell to shops whose people do not all speak the language of the sign over the door.
  const names = random() < 0.85 ? shop.names : namesByShare(random)
  const firstName = random() < 0.04 ? '' : pick(random, names.firstNames)
  const surname = pick(random, names.surnames)
  const { accountNumber } = shop.retailer
  const mailbox = [latin(firstName), latin(surname)].filter((part) => part !== '').join('.')
  const shared = random() < SHARED_SHARE ? others.find((other) => other.email !== null)?.email : undefined
  const own = `${mailbox === '' ? `person${number}` : mailbox}@${shop.domain}`
  const unique = others.some((other) => other.email === own) ? own.replace('@', `${number}@`) : own
  const email = random() < 0.06 ? null : (shared ?? unique)
  const byName = mailbox !== '' && random() < 0.25
  const username = random() < 0.05 ? null : usernames(byName ? mailbox : accountNumber)
  return {
    accountNumber,
    reference: `C-${100_000 + number}`,
    firstName,
    surname,
    email,
    phone: random() < 0.7 ? phone(random) : null,
    username,
    websiteAccess: email !== null && username !== null && random() < ACCESS_SHARE,
    active: random() >= 0.03,
    language: names.language,
  }
}

// Who shares a mailbox and whose it was both count, which makes some 8 % of all; only complete contacts can have access, which makes some 60 %.
const SHARED_SHARE = 0.075
const ACCESS_SHARE = 0.67

function jane(): DemoContact {
  return {
    accountNumber: JANE.account,
    reference: 'C-100000',
    firstName: 'Jane',
    surname: 'Doe',
    email: JANE.email,
    phone: '+44 113 496 0418',
    username: JANE.account,
    websiteAccess: false,
    active: true,
    language: 'en',
  }
}

type UsernameTaker = (base: string) => string

/** Gives each base once as it is, then with -2, -3 …, leaving out what looks like a name already given (A3). */
function uniqueUsernames(given: readonly string[]): UsernameTaker {
  const skeletons = new Set<string>()
  const last = new Map<string, number>()
  const take = (username: string): boolean => {
    const checked = checkUsername(username)
    if (!checked.ok || skeletons.has(checked.skeleton)) return false
    skeletons.add(checked.skeleton)
    return true
  }
  given.forEach(take)
  return (base) => {
    for (let suffix = (last.get(base) ?? 0) + 1; ; suffix += 1) {
      const username = suffix === 1 ? base : `${base}-${suffix}`
      if (!take(username)) continue
      last.set(base, suffix)
      return username
    }
  }
}

function namesByShare(random: () => number): DemoNames {
  const total = demoNames.reduce((sum, names) => sum + names.share, 0)
  let left = random() * total
  const found = demoNames.find((names) => {
    left -= names.share
    return left < 0
  })
  return found ?? demoNames[0]
}

function pick(random: () => number, from: readonly string[]): string {
  return from[Math.floor(random() * from.length)] ?? ''
}

function fill(pattern: string, values: { town: string; surname: string }): string {
  return pattern.replace('{town}', values.town).replace('{surname}', values.surname)
}

/** A name no shop has yet; numbered only when chance finds none. */
function freeName(taken: Set<string>, propose: () => string): string {
  let name = propose()
  for (let tries = 0; taken.has(name) && tries < 20; tries += 1) name = propose()
  let free = name
  for (let number = 2; taken.has(free); number += 1) free = `${name} ${number}`
  taken.add(free)
  return free
}

/** A number from the range that regulators keep for films and examples (Ofcom: 0113 496 0000 to 0999). */
function phone(random: () => number): string {
  return `+44 113 496 0${String(Math.floor(random() * 1000)).padStart(3, '0')}`
}

/** What of a name can stand in an address: a to z and hyphens; nothing of a name in another alphabet. */
function latin(text: string): string {
  return foldForSearch(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30)
    .replace(/-+$/, '')
}
