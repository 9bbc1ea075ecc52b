import { z } from 'zod'
import { languages } from '../messages/catalogue.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i)
const count = (fallback: number) => z.int().min(1).max(1_000_000).default(fallback)

/** Every setting of the company with its default. Lives are hours or days as the name says. */
export const settingsSchema = z.strictObject({
  'brand.name': z.string().trim().min(1).max(60).default('Latchkey'),
  'brand.accent-light': colour.default('#0b5f59'),
  'brand.accent-dark': colour.default('#4fc3b4'),
  /** A picture as data: address, never SVG, at most 64 KiB; empty for none. */
  'brand.logo': z
    .string()
    .max(90_000)
    .regex(/^(data:image\/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/=]+)?$/)
    .default(''),
  language: z.enum(languages).default('en'),
  'time-zone': z.string().refine(isTimeZone, 'time-zone').default('Etc/UTC'),
  /** C3: hours a temporary password lives. */
  'temporary-password.hours': z.int().min(1).max(72).default(48),
  /** C5: the letter names the username. */
  'letters.include-username': z.boolean().default(false),
  /** A5: a reset needs a second user after a change of address. */
  'contacts.four-eyes': z.boolean().default(false),
  /** C7: the commonest passwords are refused. */
  'passwords.refuse-common': z.boolean().default(true),
  /** C10. */
  'limits.contact-minutes-between': count(2),
  'limits.contact-per-day': count(3),
  'limits.contact-per-30-days': count(10),
  'limits.mailbox-per-day': count(5),
  'limits.requests-per-address-hour': count(20),
  'limits.installation-per-hour': count(500),
  'limits.staff-per-user-hour': count(500),
  /** L2: failed sign-ins per address in 15 minutes; a prefix gets four times that. */
  'limits.sign-in-failures-per-address': count(20),
  /** L3. */
  'sessions.contact-idle-days': z.int().min(1).max(90).default(14),
  'sessions.contact-most-days': z.int().min(1).max(365).default(90),
  'sessions.portal-idle-minutes': z.int().min(5).max(1440).default(60),
  'sessions.portal-most-hours': z.int().min(1).max(72).default(12),
  'sessions.device-days': z.int().min(1).max(365).default(90),
  /** S3: the portal's sign-in offers "Reset password" for every name, so that it tells nothing. */
  'sign-in.concealed': z.boolean().default(false),
  /** S5: minutes a reset code lives, wrong codes per flow, and per account and day. */
  'reset-codes.minutes': z.int().min(5).max(1440).default(60),
  'reset-codes.tries': z.int().min(1).max(10).default(5),
  'reset-codes.wrong-per-day': z.int().min(1).max(100).default(10),
  /** E2: days letters are kept, and whole months audit is kept. */
  'retention.letters-days': z.int().min(30).max(3650).default(365),
  'retention.audit-months': z.int().min(3).max(120).default(36),
})

export type Settings = z.output<typeof settingsSchema>
export type SettingName = keyof Settings

export const defaultSettings: Settings = settingsSchema.parse({})

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** Some settings, none of them filled with its default. */
export const settingsChange = z.strictObject(
  Object.fromEntries(
    Object.entries(settingsSchema.shape).map(([name, schema]) => [name, schema.unwrap().optional()]),
  ) as { [Name in SettingName]: z.ZodOptional<ReturnType<(typeof settingsSchema.shape)[Name]['unwrap']>> },
)
