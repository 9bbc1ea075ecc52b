import type { Instant } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'

const locale: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' }
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * C3: date, time and zone, like "Tuesday 24 November 2026, 14:05 CET (UTC+1)". Cut to the minute, never rounded up,
 * so a stated end is never later than the real one.
 */
export function exactMoment(at: Instant, language: Language, timeZone: string): string {
  const parts = new Map(
    formatFor(language, timeZone, 'short')
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const date =
    language === 'de'
      ? `${part('weekday')}, ${part('day')}. ${part('month')} ${part('year')}`
      : `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`
  const time = `${part('hour')}:${part('minute')}`
  return `${date}, ${time}${language === 'de' ? ' Uhr' : ''} ${zoneName(at, language, timeZone, part('timeZoneName'))}`
}

/** The zone's usual short name with its offset, or the offset alone where it has none: "MEZ (UTC+1)", "UTC-5", "UTC". */
function zoneName(at: Instant, language: Language, timeZone: string, short: string): string {
  const offset = formatFor(language, timeZone, 'shortOffset')
    .formatToParts(at)
    .find((p) => p.type === 'timeZoneName')
    ?.value.replace('GMT', 'UTC')
    .replace('\u2212', '-')
  if (!offset || short === offset || short === 'UTC') return short
  return short.startsWith('GMT') && short !== 'GMT' ? offset : `${short} (${offset})`
}

function formatFor(language: Language, timeZone: string, timeZoneName: 'short' | 'shortOffset') {
  const key = `${language} ${timeZone} ${timeZoneName}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale[language], {
    timeZone,
    timeZoneName,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(key, format)
  return format
}
