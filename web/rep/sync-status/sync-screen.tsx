import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { createLazyRoute } from '@tanstack/react-router'
import { WaitingScreen } from '../shell/fault-screens.tsx'
import { Screen } from '../shell/screen.tsx'
import { useQueue, useStanding } from '../store/use-store.ts'
import { DeviceCard } from './device-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { QueueCard } from './queue-card.tsx'
import { StandingCard } from './standing-card.tsx'
import { syncWords } from './words.ts'

export const syncRoute = createLazyRoute('/sync')({ component: SyncScreen })

/** O5: where the app stands with the server, what waits, and what can be done about either. */
function SyncScreen() {
  const say = useWords(syncWords)
  const standing = useStanding()
  const queue = useQueue()
  if (!standing.known) return <WaitingScreen />
  return (
    <Screen title={say('title')}>
      <StandingCard standing={standing} />
      <QueueCard queue={queue} />
      <PasswordCard online={standing.online} />
      <DeviceCard queue={queue ?? []} online={standing.online} />
    </Screen>
  )
}
