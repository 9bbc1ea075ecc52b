import chips from '@latchkey/web/shared/access/chips.module.css'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { figure } from '@latchkey/web/shared/words/figure.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import classes from '../page/page.module.css'
import { SyncButton } from '../page/sync-button.tsx'
import { useDeviceNow } from '../page/use-device-now.ts'
import { Card } from '../shell/screen.tsx'
import type { SyncStanding } from '../store/types.ts'
import classesOfSync from './sync-status.module.css'
import { syncWords } from './words.ts'

/** Online or offline, last sync, counts, and what went wrong last. */
export function StandingCard({ standing }: { readonly standing: SyncStanding }) {
  const say = useWords(syncWords)
  const { relative } = useTimeWords()
  const now = useDeviceNow()
  const { online, fault, lastSyncAt, counts, queued, refused } = standing
  const facts = [
    ['last', lastSyncAt === null ? say('last.never') : relative(lastSyncAt, now)],
    ['retailers', figure(counts.retailers)],
    ['contacts', figure(counts.contacts)],
    ['count.queued', figure(queued)],
    ['count.refused', figure(refused)],
  ] as const
  return (
    <Card>
      <p role="status" className={classesOfSync.line}>
        <span className={`${chips.chip} ${online ? chips.green : chips.amber}`}>
          <span aria-hidden="true">{online ? '●' : '○'}</span> {say(online ? 'line.online' : 'line.offline')}
        </span>{' '}
        {phaseOf(standing)}
      </p>
      {fault && (
        <p className={`${classes.notice} ${fault === 'server' || fault === 'storage' ? classes.fault : ''}`}>
          {say(`fault.${fault}`)}
        </p>
      )}
      <dl className={classes.facts}>
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{say(word)}</dt>
            <dd>
              <strong>{value}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.buttons}>
        <SyncButton standing={standing} />
        {!online && <p>{say('sync.offline')}</p>}
      </div>
    </Card>
  )

  function phaseOf({ phase, received }: SyncStanding): string {
    if (phase === 'sending') return say('phase.sending')
    if (phase === 'receiving')
      return received === null ? say('phase.receiving') : say('phase.received', { count: figure(received) })
    return fault || !online ? '' : say(lastSyncAt === null ? 'phase.waiting' : 'phase.idle')
  }
}
