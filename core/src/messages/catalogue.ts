import { apiReferenceDe, apiReferenceEn } from './api-reference.ts'
import { auditDe, auditEn } from './audit.ts'
import { exportsDe, exportsEn } from './exports.ts'
import { factorLettersDe, factorLettersEn } from './factor-letters.ts'
import { importsDe, importsEn } from './imports.ts'
import { letterTextsDe, letterTextsEn } from './letter-texts.ts'
import { lettersDe, lettersEn } from './letters.ts'
import { linkedLettersDe, linkedLettersEn } from './linked-contacts.ts'
import { pagesDe, pagesEn } from './pages.ts'
import { refusalsDe, refusalsEn } from './refusals.ts'
import { reportsDe, reportsEn } from './reports.ts'
import { resetCodesDe, resetCodesEn } from './reset-codes.ts'
import { rulesDe, rulesEn } from './rules.ts'
import { usersDe, usersEn } from './users.ts'
import { wireDe, wireEn } from './wire.ts'

export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

const en = {
  ...pagesEn,
  ...lettersEn,
  ...linkedLettersEn,
  ...letterTextsEn,
  ...factorLettersEn,
  ...refusalsEn,
  ...resetCodesEn,
  ...rulesEn,
  ...importsEn,
  ...usersEn,
  ...wireEn,
  ...auditEn,
  ...reportsEn,
  ...exportsEn,
  ...apiReferenceEn,
}

export type MessageKey = keyof typeof en
export type MessageValues = Readonly<Record<string, string | number>>

const catalogue: Record<Language, Record<MessageKey, string>> = {
  en,
  de: {
    ...pagesDe,
    ...lettersDe,
    ...linkedLettersDe,
    ...letterTextsDe,
    ...factorLettersDe,
    ...refusalsDe,
    ...resetCodesDe,
    ...rulesDe,
    ...importsDe,
    ...usersDe,
    ...wireDe,
    ...auditDe,
    ...reportsDe,
    ...exportsDe,
    ...apiReferenceDe,
  },
}

/**
 * The sentence for a key in a language, with `{name}` places filled literally.
 * A place without a value stays visible as `{name}`, so that a missing value is seen and not hidden.
 */
export function message(language: Language, key: MessageKey, values: MessageValues = {}): string {
  return catalogue[language][key].replace(/\{(\w+)\}/g, (place, name: string) =>
    String(values[name] ?? place),
  )
}

/** The best of our languages for an Accept-Language header (RFC 9110 section 12.5.4), or the fallback. */
export function languageFor(acceptLanguage: string | undefined, fallback: Language): Language {
  if (!acceptLanguage) return fallback
  const wanted = acceptLanguage
    .slice(0, 256)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined)
      return {
        primary: tag.toLowerCase().split('-')[0] ?? '',
        quality: quality === undefined ? 1 : Number(quality),
      }
    })
    .filter((w) => w.quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { primary } of wanted) {
    const language = languages.find((l) => l === primary)
    if (language) return language
  }
  return fallback
}
