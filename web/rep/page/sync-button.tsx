import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { syncNow } from '../engine/engine.ts'
import type { SyncStanding } from '../store/types.ts'
import { syncWords } from '../sync-status/words.ts'

/** O5: "Sync now". Asked for while the device thinks itself offline it tries all the same: that is how one finds out. */
export function SyncButton({ standing }: { readonly standing: SyncStanding }) {
  const say = useWords(syncWords)
  return (
    <Button loading={standing.phase !== 'idle'} onClick={() => void syncNow()}>
      {say('sync')}
    </Button>
  )
}
