import { instant } from '@latchkey/core/instant'
import { formatRelativeIn } from '@latchkey/core/time-format/format-instant'
import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { viewerZone } from '@latchkey/web/shared/time/viewer-zone.ts'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { useHasUnsaved } from '../page/unsaved.ts'
import { SignInDialog } from '../sign-in/sign-in-dialog.tsx'
import { deviceNow } from '../store/clock.ts'
import type { Account, SyncStanding } from '../store/types.ts'
import { useStanding } from '../store/use-store.ts'
import { appWords } from '../words.ts'
import { newVersion, takeNewVersion, watchNewVersion } from './new-version.ts'
import classes from './strips.module.css'

/** What concerns every screen: no network, a session that is over, a new version. Nothing here stands in the way. */
export function Strips({ account }: { readonly account: Account }) {
  const say = useWords(appWords)
  const standing = useStanding()
  return (
    <section className={classes.strips} aria-label={say('strip.label')}>
      {!standing.online && <OfflineStrip standing={standing} />}
      {standing.online && <SessionStrip account={account} standing={standing} />}
      <VersionStrip sending={standing.phase === 'sending'} />
    </section>
  )
}

function Strip({ tone, children }: { readonly tone: 'amber' | 'blue'; readonly children: ReactNode }) {
  return (
    <div className={classes.strip} data-tone={tone} role="status">
      {children}
    </div>
  )
}

function OfflineStrip({ standing }: { readonly standing: SyncStanding }) {
  const say = useWords(appWords)
  const sayTime = useWords(accessWords)
  const { lastSyncAt, queued } = standing
  // Of today the hour alone, so that the sentence stays short.
  const when = (at: number) =>
    formatRelativeIn(instant(at), instant(deviceNow()), {
      language,
      timeZone: viewerZone,
      nearDay: (day, time) => (day === 'today' ? time : sayTime(`time.${day}`, { time })),
    })
  const data = lastSyncAt === null ? say('offline.no-data') : say('offline.data', { when: when(lastSyncAt) })
  const parts = [say('offline.title'), data]
  if (queued > 0)
    parts.push(queued === 1 ? say('offline.queued-one') : say('offline.queued', { count: queued }))
  return <Strip tone="amber">{parts.join(' · ')}</Strip>
}

/** Never a wall: the screens stay, and one signs in when it suits. */
function SessionStrip(props: { readonly account: Account; readonly standing: SyncStanding }) {
  const say = useWords(appWords)
  const [asking, setAsking] = useState(false)
  const { account } = props
  const { pendingFactor, queued } = props.standing
  if (pendingFactor) {
    const setUp = pendingFactor === 'second-factor-setup-required'
    return (
      <Strip tone="blue">
        <span>{say(setUp ? 'factor.set-up' : 'factor.text')}</span>
        <a href={setUp ? '/rep/second-factor/set-up' : '/rep/second-factor'}>{say('factor.go')}</a>
      </Strip>
    )
  }
  if (!account.signedOut) return null
  const sentence =
    queued === 0
      ? say('signed-out.plain')
      : queued === 1
        ? say('signed-out.send-one')
        : say('signed-out.send', { count: queued })
  return (
    <>
      <Strip tone="blue">
        <span>{sentence}</span>
        <button type="button" onClick={() => setAsking(true)}>
          {say('signed-out.sign-in')}
        </button>
      </Strip>
      {asking && <SignInDialog account={account} onClose={() => setAsking(false)} />}
    </>
  )
}

function VersionStrip({ sending }: { readonly sending: boolean }) {
  const say = useWords(appWords)
  const version = useSyncExternalStore(watchNewVersion, newVersion)
  const typing = useHasUnsaved()
  if (version === 'none') return null
  if (typing || sending) return <Strip tone="blue">{say('version.later')}</Strip>
  return (
    <Strip tone="blue">
      <span>{say('version.ready')}</span>
      <button type="button" onClick={takeNewVersion}>
        {say('version.take')}
      </button>
    </Strip>
  )
}
