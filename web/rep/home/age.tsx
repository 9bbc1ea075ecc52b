import { DAY } from '@latchkey/core/instant'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import classes from '../page/page.module.css'
import { SyncButton } from '../page/sync-button.tsx'
import { useDeviceNow } from '../page/use-device-now.ts'
import type { SyncStanding } from '../store/types.ts'
import classesOfHome from './home.module.css'
import { homeWords } from './words.ts'

/** O1: how old the data on this device is, and "Sync now". */
export function Age({ standing }: { readonly standing: SyncStanding }) {
  const say = useWords(homeWords)
  const { relative } = useTimeWords()
  const now = useDeviceNow()
  const { lastSyncAt, phase, received } = standing
  const isOld = lastSyncAt !== null && now - lastSyncAt > DAY
  return (
    <div className={classesOfHome.age}>
      <div role="status">
        <p>{words()}</p>
        {isOld && <p className={classes.muted}>{say('age.old')}</p>}
      </div>
      <SyncButton standing={standing} />
    </div>
  )

  function words(): string {
    if (received !== null) return say('age.receiving', { count: received })
    if (phase !== 'idle') return say(phase === 'sending' ? 'age.sending' : 'age.updating')
    return lastSyncAt === null ? say('age.never') : say('age.from', { time: relative(lastSyncAt, now) })
  }
}
