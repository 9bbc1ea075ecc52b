import { newBrowser, type Stage, signIn, whenNotBusy } from './acts.ts'
import { type Account, passwordSet, surelyLive } from './ledger.ts'

/** After a restart: what was acknowledged is there, what is uncertain is settled, what was spent is dead. */
export async function checkAccount(stage: Stage, account: Account): Promise<void> {
  const { person } = account
  const fault = (what: string) => stage.ledger.faults.push(`${person.username}: ${what}`)
  if (account.unanswered) await settlePassword(stage, account, account.unanswered, fault)
  const shown = await whenNotBusy(() => stage.owner.send('GET', `/api/v1/contacts/${person.id}`))
  const phone: string | null = shown.status === 200 ? shown.json().phone : `answer ${shown.status}`
  if (!account.phones.includes(phone))
    fault(`the phone is ${phone}, acknowledged was ${account.phones.join(' or ')}`)
  account.phones = [phone]
  const { browser } = account
  if (browser) {
    const me = await whenNotBusy(() => browser.send('GET', '/api/v1/website/me'))
    if (me.status !== 200) {
      fault(`the acknowledged session is gone (${me.status})`)
      account.browser = null
    }
  }
  const dead = [account.spent.at(-1), account.formerPassword].filter((one) => one != null)
  for (const secret of dead) {
    if ((await tryPassword(stage, account, secret)) !== 401)
      fault('a spent secret or former password is alive')
  }
  if ((await tryPassword(stage, account, account.password)) !== 200)
    fault('the acknowledged password is dead')
  account.touched = false
}

/** Exactly one of the two passwords works; the temporary one is spent with the new, and alive with the old. */
async function settlePassword(
  stage: Stage,
  account: Account,
  { newPassword, secret }: NonNullable<Account['unanswered']>,
  fault: (what: string) => void,
): Promise<void> {
  const takes = await tryPassword(stage, account, newPassword)
  const old = await tryPassword(stage, account, account.password)
  if (takes === 200) {
    if (old === 200) fault('the former and the new password both work')
    if (secret && (await tryPassword(stage, account, secret)) === 200) fault('a spent secret is alive')
    passwordSet(account, newPassword, secret)
    account.browser?.close()
    account.browser = null
    return
  }
  if (old !== 200) fault(`no password works (${takes} and ${old})`)
  const mayBeLive = secret && surelyLive(account).some((id) => stage.letters.secretOf(id) === secret)
  if (mayBeLive && (await tryPassword(stage, account, secret)) !== 200)
    fault('the password was not set, yet its temporary password is dead')
  account.unanswered = null
}

/** After the last round: every acknowledged letter arrived, and its secret works or was superseded. */
export async function checkLetters(stage: Stage, account: Account): Promise<void> {
  const { person } = account
  const live = surelyLive(account)
  for (const letterId of live) {
    const secret = stage.letters.secretOf(letterId)
    if (!secret) stage.ledger.faults.push(`${person.username}: the letter ${letterId} never arrived`)
    else if ((await tryPassword(stage, account, secret)) !== 200)
      stage.ledger.faults.push(`${person.username}: the secret of the letter ${letterId} does not work`)
  }
  const ended = account.ended.flatMap((id) => stage.letters.secretOf(id) ?? [])
  const dead = [...new Set([...account.spent, ...ended])]
  for (const [n, secret] of dead.entries()) {
    if ((await tryPassword(stage, account, secret)) !== 401)
      stage.ledger.faults.push(`${person.username}: an ended temporary password is alive`)
    // Three wrong tries cost nothing (L2); the right password takes them back.
    if (n % 3 === 2) await tryPassword(stage, account, account.password)
  }
  if ((await tryPassword(stage, account, account.password)) !== 200)
    stage.ledger.faults.push(`${person.username}: the password does not work at the end`)
}

/** C10: an answered "Forgot your password?" leads to a letter whose secret works. */
export async function checkAsked(stage: Stage): Promise<void> {
  for (const { username, email } of stage.ledger.asked) {
    const [secret, ...more] = stage.letters.secretsTo(email)
    if (!secret) stage.ledger.faults.push(`${username} asked and was answered, but no letter arrived`)
    if (more.length > 0) stage.ledger.faults.push(`${username} asked once and got ${more.length + 1} secrets`)
    if (!secret) continue
    const browser = newBrowser(stage.origin)
    const { status } = await whenNotBusy(() => signIn(browser, username, secret))
    browser.close()
    if (status !== 200) stage.ledger.faults.push(`${username} cannot sign in with the letter's secret`)
  }
}

async function tryPassword(stage: Stage, account: Account, password: string): Promise<number> {
  const browser = newBrowser(stage.origin)
  try {
    return (await whenNotBusy(() => signIn(browser, account.person.username, password))).status
  } finally {
    browser.close()
  }
}
