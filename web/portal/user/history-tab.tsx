import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Timeline } from '../page/timeline.tsx'
import { userWords } from './words.ts'

/** E1: what was done to the user and by him, newest first. */
export function HistoryTab({ id }: { readonly id: string }) {
  const say = useWords(userWords)
  return (
    <Timeline
      of="user"
      id={id}
      title={say('history.title')}
      none={say('history.none')}
      more={say('history.more')}
    />
  )
}
