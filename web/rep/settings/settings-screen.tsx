import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { createLazyRoute } from '@tanstack/react-router'
import { Screen } from '../shell/screen.tsx'
import { useAccount } from '../store/use-store.ts'
import { AccountCard } from './account-card.tsx'
import { AppCard } from './app-card.tsx'
import { LookCard, SyncCard } from './choice-cards.tsx'
import { LockCard } from './lock-card.tsx'
import { settingsWords } from './words.ts'

export const settingsRoute = createLazyRoute('/settings')({ component: SettingsScreen })

/** What the rep chooses for this device; everything is kept the moment it is chosen. */
function SettingsScreen() {
  const say = useWords(settingsWords)
  const account = useAccount()
  return (
    <Screen title={say('title')}>
      {account && <AccountCard account={account} />}
      <SyncCard />
      <LookCard />
      <LockCard />
      <AppCard />
    </Screen>
  )
}
