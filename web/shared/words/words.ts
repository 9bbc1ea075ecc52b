import type { Language } from '@latchkey/core/messages/catalogue'

type Values = Readonly<Record<string, string | number>>

/** Words of one screen in every language, as `core/src/messages` keeps them. */
export type WordSet<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

export type Say<Key extends string> = (key: Key, values?: Values) => string

/** The words of a set in one language, `{name}` places filled literally; a place without a value stays visible. */
export function wordsIn<Key extends string>(set: WordSet<Key>, language: Language): Say<Key> {
  const words = set[language]
  return (key, values = {}) =>
    words[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
