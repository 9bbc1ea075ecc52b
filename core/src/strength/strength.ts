import type { MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core'
import type { MessageKey } from '../messages/catalogue.ts'
import { isCommonPassword } from '../passwords/common-passwords.ts'
import { normalisePassword, PASSWORD_MAX } from '../passwords/live-rules.ts'
import { foldCase } from '../rules/fold-case.ts'
import { characterTypes, lower, type StrengthLabel, scorerLabel, varietyLimit } from './variety.ts'

export { meetsAcceptable, type StrengthLabel, strengthLabels } from './variety.ts'

export interface PasswordStrength {
  readonly label: StrengthLabel
  /** What would make it stronger; empty from Good on. */
  readonly advice: readonly MessageKey[]
}

/** Scores a password; the personal words are names, address and company of the person, in any form. */
export type Scorer = (password: string, personalWords: readonly string[]) => PasswordStrength

/** S6: only so many characters are scored, so that crafted input stays cheap. */
const SCORED_CHARACTERS = 64
const PERSONAL_PARTS = 30
// Each more costs a pass over all dictionaries on input made of look-alike signs; 100 is the library's own.
const LEET_READINGS = 12

let loading: Promise<Scorer> | null = null

/**
 * S6: the one scorer of browser and server, loaded on first use (20,000 common passwords, 6,500 words, three keyboards;
 * under 150 KB gzipped). A failed load is tried again by the next call.
 */
export function loadScorer(): Promise<Scorer> {
  loading ??= readScorer().catch((fault: unknown) => {
    loading = null
    throw fault
  })
  return loading
}

async function readScorer(): Promise<Scorer> {
  const [{ ZxcvbnFactory: Factory }, { keyboards }, { commonPasswordList }, { wordList }] = await Promise.all(
    [
      import('@zxcvbn-ts/core'),
      import('./keyboards.ts'),
      import('../passwords/common-password-list.ts'),
      import('./word-list.ts'),
    ],
  )
  const zxcvbn = new Factory({
    // The library gives every word of a dictionary named diceware one rank, since they have no order.
    dictionary: { passwords: commonPasswordList.trim().split(/\s+/), diceware: wordList.trim().split(/\s+/) },
    graphs: keyboards,
    l33tMaxSubstitutions: LEET_READINGS,
    maxLength: 2 * SCORED_CHARACTERS,
  })
  return (password, personalWords) => strengthBy(zxcvbn, password, personalWords)
}

function strengthBy(
  zxcvbn: ZxcvbnFactory,
  typed: string,
  personalWords: readonly string[],
): PasswordStrength {
  if (typed.length > 8 * PASSWORD_MAX) return { label: 'poor', advice: ['rule.password.too-long'] }
  const password = normalisePassword(typed)
  const characters = [...password]
  if (characters.length > PASSWORD_MAX) return { label: 'poor', advice: ['rule.password.too-long'] }
  // The library looks words up in plain objects, where __proto__ is found without being a word.
  const scored = characters
    .slice(0, SCORED_CHARACTERS)
    .join('')
    .replace(/__proto__/gi, 'prototype')
  const { score, guesses, sequence } = zxcvbn.check(scored)
  const impersonal = withoutPersonal(scored, personalWords)
  const personal = impersonal === scored ? null : zxcvbn.check(impersonal)
  const common = isCommonPassword(password)
  const scorers = lower(
    scorerLabel(score, guesses),
    personal === null ? 'excellent' : scorerLabel(personal.score, personal.guesses),
  )
  const label = common ? 'poor' : lower(scorers, varietyLimit(password))
  if (label === 'good' || label === 'excellent') return { label, advice: [] }
  const advice = new Set<MessageKey>(personal === null ? [] : ['strength.advice.personal'])
  for (const key of sequence.map(adviceOf)) if (key !== null) advice.add(key)
  if (common && characters.length > 2) advice.add('strength.advice.common')
  if (characterTypes(password) <= 2 && characters.length < 12) advice.add('strength.advice.more-kinds')
  advice.add('strength.advice.longer')
  return { label, advice: [...advice] }
}

function adviceOf(match: MatchExtended): MessageKey | null {
  switch (match.pattern) {
    case 'dictionary':
      return 'strength.advice.common'
    case 'spatial':
      return 'strength.advice.keyboard'
    case 'repeat':
      return 'strength.advice.repeat'
    case 'sequence':
      return 'strength.advice.sequence'
    case 'regex':
    case 'date':
      return 'strength.advice.date'
    default:
      return null
  }
}

/**
 * The password without the parts of the person's words, in any case: JaneDoe2026 leaves 2026 to be scored. The library's
 * own userInputs would price each part as a guess and call JaneDoe2026!! good.
 */
function withoutPersonal(password: string, personalWords: readonly string[]): string {
  const parts = personalWords
    .flatMap((words) => foldCase(words.slice(0, 254)).split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part.length >= 3)
    .slice(0, PERSONAL_PARTS)
    .sort((one, other) => other.length - one.length)
  const folded = foldCase(password)
  const rest = parts.reduce((left, part) => left.replaceAll(part, ''), folded)
  return rest === folded ? password : rest
}
