import type { UserRecord } from '@latchkey/core/users/user-record'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { DeviceChip } from '../devices/device-chip.tsx'
import { devicesQuery } from '../devices/devices-query.ts'
import { UnlinkButton } from '../devices/unlink-button.tsx'
import { devicesWords } from '../devices/words.ts'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'

/** O6: the user's devices, the newest first. */
export function DevicesTab({ user }: { readonly user: UserRecord }) {
  const say = useWords(devicesWords)
  const { relative } = useTimeWords()
  const list = useInfiniteQuery(devicesQuery({ user: user.id }))
  const devices = list.data?.pages.flatMap((page) => page.items) ?? []
  const now = api.time.now()
  return (
    <section className={classes.panel}>
      <h2>{say('title')}</h2>
      {list.isPending && <Skeleton height={80} />}
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && devices.length === 0 && <p className={classes.hint}>{say('none-of-user')}</p>}
      <ul className={classes.entries}>
        {devices.map((device) => (
          <li key={device.id}>
            <span className={classes.choices}>
              <strong>{device.name}</strong>
              <DeviceChip state={device.state} />
              <UnlinkButton device={device} />
            </span>
            <small>
              {say('linked-at', { when: relative(device.linkedAt, now) })} ·{' '}
              {say('used-at', { when: relative(device.lastUsedAt, now) })}
            </small>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </section>
  )
}
