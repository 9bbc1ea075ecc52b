import { MINUTE } from '@latchkey/core/instant'
import { message } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import { canonicalResetCode } from '@latchkey/core/reset-codes/reset-code'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { type Enrolling, factorName, wrongCode } from './enrolling.ts'
import { assertMayEnrol, holdEnrolling } from './may-enrol.ts'
import { type QrCode, qrCode } from './qr.ts'
import {
  blankFactor,
  confirmTotp,
  dropUnconfirmed,
  type FactorRow,
  insertFactor,
  unconfirmedTotp,
} from './store.ts'
import { newTotpSecret, openTotpSecret, otpauthUrl, sealTotpSecret, stepOf } from './totp.ts'

/** How long a begun enrolment may be confirmed, in milliseconds. */
const ENROLMENT_LIFE = 15 * MINUTE

export interface BegunTotp {
  readonly secret: string
  readonly otpauthUrl: string
  readonly qr: QrCode
}

/** L5: begins an authenticator app. The secret is answered once and kept sealed; it counts once a code of it is typed. */
export async function beginTotp(app: App, who: Enrolling, typedName: string | undefined): Promise<BegunTotp> {
  await assertMayEnrol(app, who)
  const name = factorName(typedName, message(who.caller.language, 'page.factor.totp'))
  const settings = app.settings()
  const secret = newTotpSecret(app)
  await app.db.transaction(async (tx) => {
    const user = await holdEnrolling(tx, who)
    const id = app.random.id<string>(tx.now)
    await dropUnconfirmed(tx, user.id)
    await insertFactor(tx, {
      ...blankFactor,
      id,
      user_id: user.id,
      kind: 'totp',
      name,
      sealed_secret: sealTotpSecret(app, { id, user_id: user.id }, secret),
      created_at: tx.now,
    })
  })
  const url = otpauthUrl(secret, settings['brand.name'], who.session.user.username)
  return { secret, otpauthUrl: url, qr: qrCode(url) }
}

/** The begun authenticator app counts from now on, in the transaction that holds the user; answers the factor. */
export async function confirmBegunTotp(app: App, tx: Tx, userId: string, typed: string): Promise<FactorRow> {
  const begun = await unconfirmedTotp(tx.db, userId)
  if (!begun || begun.created_at + ENROLMENT_LIFE <= tx.now) throw new Refusal('enrolment-ended')
  const code = canonicalResetCode(typed)
  const step = code === null ? null : stepOf(openTotpSecret(app, begun), code, tx.now)
  if (step === null) throw wrongCode('second-factor-refused')
  if (!(await confirmTotp(tx, begun.id, step))) throw new Refusal('enrolment-ended')
  return { ...begun, confirmed_at: tx.now, last_step: step }
}
