import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Skeleton } from '@mantine/core'
import { ActionList } from '../actions/action-list.tsx'
import classes from '../page/page.module.css'
import { useDeviceNow } from '../page/use-device-now.ts'
import { Card } from '../shell/screen.tsx'
import type { ActionState, QueuedAction } from '../store/types.ts'
import classesOfSync from './sync-status.module.css'
import { syncWords } from './words.ts'

const groups: readonly (readonly ['refused' | 'waiting' | 'done', readonly ActionState[]])[] = [
  ['refused', ['refused']],
  ['waiting', ['sending', 'queued', 'held']],
  ['done', ['done']],
]

/** O3, O5: every action of this device: what needs a decision first, then what waits, then what went out. */
export function QueueCard({ queue }: { readonly queue: readonly QueuedAction[] | undefined }) {
  const say = useWords(syncWords)
  const now = useDeviceNow()
  return (
    <Card title={say('queue.title')}>
      {queue === undefined && <Skeleton height={72} />}
      {queue?.length === 0 && <p className={classes.muted}>{say('queue.empty')}</p>}
      {groups.map(([group, states]) => {
        const actions = queue?.filter(({ state }) => states.includes(state)) ?? []
        if (actions.length === 0) return null
        return (
          <section key={group} className={classesOfSync.group}>
            <h3>{say(`queue.${group}`)}</h3>
            {group === 'waiting' && <p className={classes.muted}>{say('queue.background')}</p>}
            <ActionList
              label={say(`queue.${group}`)}
              actions={group === 'done' ? actions.toReversed() : actions}
              now={now}
            />
          </section>
        )
      })}
    </Card>
  )
}
