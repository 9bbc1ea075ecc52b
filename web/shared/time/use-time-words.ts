import { type Instant, instant } from '@latchkey/core/instant'
import { formatInstant, formatRelativeIn } from '@latchkey/core/time-format/format-instant'
import { accessWords } from '../access/access-words.ts'
import { language, useWords } from '../words/use-words.ts'
import { viewerZone } from './viewer-zone.ts'

/** Instants in the person's words and zone. */
export function useTimeWords() {
  const say = useWords(accessWords)
  return {
    /** "today 09:12", where no deadline is at stake. */
    relative: (at: string | number | undefined | null, now: Instant): string =>
      at
        ? formatRelativeIn(instant(at), now, {
            language,
            timeZone: viewerZone,
            nearDay: (day, time) => say(`time.${day}`, { time }),
          })
        : say('time.never'),
    /** "Tue 24 Nov 2026, 14:05 (Europe/London)", where one is. */
    exact: (at: string | Instant): string => formatInstant(instant(at), language, viewerZone),
  }
}
