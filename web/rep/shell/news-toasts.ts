import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { language } from '@latchkey/web/shared/words/use-words.ts'
import { wordsIn } from '@latchkey/web/shared/words/words.ts'
import { subscribeNews } from '../engine/engine.ts'
import type { SyncNews } from '../engine/parts.ts'
import { db } from '../store/open.ts'
import { readSettings } from '../store/read.ts'
import type { RepSettings } from '../store/types.ts'
import { appWords } from '../words.ts'

/** Tells after a sync what it brought, as often as the rep wants to hear it (Settings). */
export function tellNews(): () => void {
  return subscribeNews((news) => {
    readSettings(db)
      .then(({ notify }) => {
        const text = sentenceOf(news, notify)
        if (text) toast({ text, tone: news.refused.length > 0 ? 'fault' : 'done' })
      })
      .catch(reportError)
  })
}

const say = wordsIn(appWords, language)

/** One sentence each for what was done, what was not, and what came; null where there is nothing to tell. */
function sentenceOf(
  {
    cause,
    done,
    refused,
    changed,
    renewed,
    whole,
  }: Pick<SyncNews, 'cause' | 'changed' | 'renewed' | 'whole'> & {
    readonly done: { readonly length: number }
    readonly refused: { readonly length: number }
  },
  notify: RepSettings['notify'],
): string | null {
  const parts: string[] = []
  if (done.length > 0)
    parts.push(done.length === 1 ? say('news.done-one') : say('news.done', { count: done.length }))
  if (refused.length > 0)
    parts.push(
      refused.length === 1 ? say('news.refused-one') : say('news.refused', { count: refused.length }),
    )
  // A first or renewed pull is everything there is, which is no news.
  if (changed > 0 && !renewed)
    parts.push(changed === 1 ? say('news.rows-one') : say('news.rows', { count: changed }))
  if (parts.length > 0) return parts.join(' ')
  return whole && (cause === 'asked' || notify === 'always') ? say('news.nothing') : null
}
