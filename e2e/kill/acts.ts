import type { Person } from '../../bench/rig/people.ts'
import { type Reply, type WebClient, webClient } from '../../bench/rig/web-client.ts'
import { type Account, acknowledge, type Ledger, passwordSet, surelyLive } from './ledger.ts'
import type { ArrivedLetters } from './letters.ts'
import type { Dice } from './seeded-dice.ts'

export interface Stage {
  readonly origin: string
  readonly owner: WebClient
  readonly ledger: Ledger
  readonly letters: ArrivedLetters
  readonly dice: Dice
  /** The server is about to die, or has. */
  isOver(): boolean
}

let browsers = 0

/** A browser in a network of its own, so that no address's budget is in the way. */
export function newBrowser(origin: string): WebClient {
  browsers += 1
  return webClient(origin, `10.${(browsers >> 8) & 255}.${browsers & 255}.7`)
}

/** Asks again for as long as the server says "not now", at most 20 seconds. */
export async function whenNotBusy(ask: () => Promise<Reply>): Promise<Reply> {
  const until = performance.now() + 20_000
  for (;;) {
    const answer = await ask()
    if (answer.status !== 503 || performance.now() > until) return answer
    await new Promise((later) => setTimeout(later, 250))
  }
}

export const signIn = (browser: WebClient, username: string, password: string): Promise<Reply> =>
  browser.send('POST', '/api/v1/website/sign-in', { username, password })

/** Acts on one contact, one after the other, until the server is gone. */
export async function keepActing(stage: Stage, account: Account): Promise<void> {
  const acts = [edit, edit, sendReset, sendReset, signInAgain, complete, complete, changePassword]
  while (!stage.isOver()) {
    const act = stage.dice.pick(acts) ?? edit
    account.touched = true
    try {
      await act(stage, account)
    } catch (error) {
      if (!stage.isOver()) stage.ledger.faults.push(`${act.name}: ${String(error)} while the server ran`)
      return
    }
    if (account.unanswered !== null) return
  }
}

/** "Forgot your password?", each contact once, so that no limit stands between the request and its letter. */
export async function keepAsking(stage: Stage, people: Person[]): Promise<void> {
  while (!stage.isOver()) {
    const person = people.pop()
    if (!person) return
    const browser = newBrowser(stage.origin)
    try {
      const { status } = await browser.send('POST', '/api/v1/website/forgot-password', {
        username: person.username,
      })
      if (answered(stage, 'forgot-password', status, 202)) stage.ledger.asked.push(person)
    } catch {
      return
    } finally {
      browser.close()
    }
  }
}

async function edit(stage: Stage, account: Account): Promise<void> {
  const path = `/api/v1/contacts/${account.person.id}`
  const shown = await stage.owner.send('GET', path)
  if (!answered(stage, 'contact shown', shown.status, 200)) return
  const phone = `+49 ${stage.dice.below(1e9)}`
  account.phones.push(phone)
  const { status } = await stage.owner.send('PATCH', path, { version: shown.json().version, phone })
  if (answered(stage, 'contact edited', status, 200)) account.phones = [phone]
}

async function sendReset(stage: Stage, account: Account): Promise<void> {
  const path = `/api/v1/contacts/${account.person.id}`
  const shown = await stage.owner.send('GET', path)
  if (!answered(stage, 'contact shown', shown.status, 200)) return
  const { version, email } = shown.json()
  const reset: { letterId: string | null } = { letterId: null }
  account.resets.push(reset)
  const answer = await stage.owner.send('POST', `${path}/resets`, { version, email })
  if (answered(stage, 'reset sent', answer.status, 202)) reset.letterId = answer.json().letterId
}

async function signInAgain(stage: Stage, account: Account): Promise<void> {
  const browser = newBrowser(stage.origin)
  const answer = await signIn(browser, account.person.username, account.password)
  if (!answered(stage, 'signed in', answer.status, 200)) return browser.close()
  account.browser?.close()
  account.browser = browser
}

/** The contact's journey of C6 and C8 with a letter that has arrived. */
async function complete(stage: Stage, account: Account): Promise<void> {
  const secret = stage.dice.pick(
    surelyLive(account).flatMap((id) => {
      const arrived = stage.letters.secretOf(id)
      return arrived ? [arrived] : []
    }),
  )
  if (!secret) return await sendReset(stage, account)
  const browser = newBrowser(stage.origin)
  const caged = await signIn(browser, account.person.username, secret)
  if (!answered(stage, 'signed in with a temporary password', caged.status, 200)) return browser.close()
  await put(stage, account, browser, secret)
}

async function changePassword(stage: Stage, account: Account): Promise<void> {
  if (!account.browser) return await signInAgain(stage, account)
  await put(stage, account, account.browser, null)
}

async function put(stage: Stage, account: Account, browser: WebClient, secret: string | null): Promise<void> {
  const newPassword = `kept ${stage.dice.below(1e9)} lantern`
  account.unanswered = { newPassword, secret }
  const { status } = await browser.send('PUT', '/api/v1/website/password', {
    newPassword,
    ...(secret === null ? { currentPassword: account.password } : {}),
  })
  if (!answered(stage, secret ? 'password set' : 'password changed', status, 204)) return
  passwordSet(account, newPassword, secret)
  if (account.browser !== browser) account.browser?.close()
  account.browser = browser
}

/** True when acknowledged. A "no" while the server is well is a fault; while it dies anything may be said. */
function answered(stage: Stage, act: string, status: number, wanted: number): boolean {
  if (status === wanted) {
    acknowledge(stage.ledger, act)
    return true
  }
  // "Not now" is an honest answer of a busy machine: nothing was acknowledged.
  if (status === 503) {
    acknowledge(stage.ledger, 'not now')
    return false
  }
  if (status < 500 || !stage.isOver()) stage.ledger.faults.push(`${act} was answered ${status}`)
  return false
}
