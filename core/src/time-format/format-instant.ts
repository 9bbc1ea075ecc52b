import { after, DAY, HOUR, type Instant } from '../instant.ts'
import { type Language, message } from '../messages/catalogue.ts'

/** A wall clock somewhere, in the words of a language. */
interface Wall {
  readonly weekday: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly time: string
  readonly offset: string
}

const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }

// Building an Intl formatter costs a hundred times a use of it.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`
  const kept = formatters.get(key)
  if (kept) return kept
  const made = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  })
  formatters.set(key, made)
  return made
}

function wall(at: Instant, language: Language, timeZone: string): Wall {
  const parts = new Map(
    formatter(language, timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  const bare = (text: string): string => text.replace(/\.$/, '')
  return {
    weekday: bare(part('weekday')),
    day: part('day'),
    // German abbreviates with a dot except for months that are short already (Mai, Juni).
    month: part('month'),
    year: part('year'),
    time: `${part('hour')}:${part('minute')}`,
    offset: part('timeZoneName'),
  }
}

function date(w: Wall, language: Language): string {
  return language === 'de' ? `${w.day}. ${w.month}` : `${w.day} ${w.month}`
}

function exactly(w: Wall, language: Language): string {
  return language === 'de'
    ? `${w.weekday}, ${date(w, language)} ${w.year}, ${w.time} Uhr`
    : `${w.weekday} ${date(w, language)} ${w.year}, ${w.time}`
}

/**
 * C3: the exact instant with date, time and zone: "Tue 24 Nov 2026, 14:05 (Europe/London)".
 * In the hour that a clock change repeats the offset stands beside the zone, so that the end is never in doubt.
 */
export function formatInstant(at: Instant, language: Language, timeZone: string): string {
  const here = wall(at, language, timeZone)
  const text = exactly(here, language)
  const repeats = [HOUR, -HOUR].some(
    (shift) => exactly(wall(after(at, shift), language, timeZone), language) === text,
  )
  const zone = timeZone === 'Etc/UTC' ? 'UTC' : timeZone
  return `${text} (${zone}${repeats ? `, ${here.offset}` : ''})`
}

/** The same instant without its zone, where the zone is said nearby: "Tue 24 Nov 2026, 14:05". */
export function formatInstantShort(at: Instant, language: Language, timeZone: string): string {
  return exactly(wall(at, language, timeZone), language)
}

/** For lists, where no deadline is at stake: "today 09:12", "tomorrow 14:05", "Thu 14:05", "12 Nov", "3 Sep 2025". */
export function formatRelative(at: Instant, now: Instant, language: Language, timeZone: string): string {
  return formatRelativeIn(at, now, {
    language,
    timeZone,
    nearDay: (day, time) => message(language, `time.${day}`, { time }),
  })
}

/** The same where the words for near days come from the caller, such as an app that loads few words. */
export function formatRelativeIn(
  at: Instant,
  now: Instant,
  place: {
    readonly language: Language
    readonly timeZone: string
    readonly nearDay: (day: 'today' | 'yesterday' | 'tomorrow', time: string) => string
  },
): string {
  const { language, timeZone, nearDay } = place
  const w = wall(at, language, timeZone)
  const sameDay = (other: Instant): boolean => {
    const o = wall(other, language, timeZone)
    return o.day === w.day && o.month === w.month && o.year === w.year
  }
  if (sameDay(now)) return nearDay('today', w.time)
  if (sameDay(after(now, -DAY))) return nearDay('yesterday', w.time)
  if (sameDay(after(now, DAY))) return nearDay('tomorrow', w.time)
  if (at > now && at - now < 6 * DAY) return `${w.weekday} ${w.time}`
  const sameYear = w.year === wall(now, language, timeZone).year
  return sameYear ? date(w, language) : `${date(w, language)} ${w.year}`
}

/** For an end at most 72 hours away, in little room: "Tue 14:05". */
export function formatSoon(at: Instant, language: Language, timeZone: string): string {
  const w = wall(at, language, timeZone)
  return `${w.weekday} ${w.time}`
}
