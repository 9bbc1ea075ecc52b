// The scripts in common modern use (UAX 31, table 5). Bopomofo, kana, Han and Hangul are written together in East Asia.
const SCRIPTS = [
  'Arabic',
  'Armenian',
  'Bengali',
  'Bopomofo',
  'Cyrillic',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Greek',
  'Gujarati',
  'Gurmukhi',
  'Han',
  'Hangul',
  'Hebrew',
  'Hiragana',
  'Kannada',
  'Katakana',
  'Khmer',
  'Lao',
  'Latin',
  'Malayalam',
  'Myanmar',
  'Oriya',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Thaana',
  'Thai',
  'Tibetan',
] as const

// UTS 39 section 5.1: the augmented sets Jpan, Kore and Hanb.
const WRITTEN_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  Han: ['Chinese', 'Japanese', 'Korean'],
  Bopomofo: ['Chinese'],
  Hiragana: ['Japanese'],
  Katakana: ['Japanese'],
  Hangul: ['Korean'],
}

const matchers = SCRIPTS.map((script) => ({
  names: [script, ...(WRITTEN_TOGETHER[script] ?? [])],
  has: new RegExp(`\\p{Script_Extensions=${script}}`, 'u'),
}))
const ANY_SCRIPT = /^[\p{Script_Extensions=Common}\p{Script_Extensions=Inherited}]$/u

export type ScriptFinding = 'single' | 'mixed' | 'unsupported'

/** A3: whether one script can write the whole text (UTS 39 section 5.1). Digits and signs belong to every script. */
export function scriptsOf(text: string): ScriptFinding {
  let common: readonly string[] | null = null
  for (const letter of text) {
    if (ANY_SCRIPT.test(letter)) continue
    const writers = matchers.filter(({ has }) => has.test(letter)).flatMap(({ names }) => names)
    if (writers.length === 0) return 'unsupported'
    common = common === null ? writers : common.filter((name) => writers.includes(name))
    if (common.length === 0) return 'mixed'
  }
  return 'single'
}
