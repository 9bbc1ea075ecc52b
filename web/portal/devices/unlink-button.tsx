import type { DeviceWire } from '@latchkey/core/devices/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useMay } from '../shell/rights.ts'
import { ActDialog } from '../users/act-dialog.tsx'
import { readUsersAgain } from '../users/users-query.ts'
import { devicesWords } from './words.ts'

/** O6: ends a device for good, after a confirmation. */
export function UnlinkButton({ device }: { readonly device: DeviceWire }) {
  const say = useWords(devicesWords)
  const may = useMay()
  const { exact } = useTimeWords()
  const [asking, setAsking] = useState(false)
  const { name, user } = device
  if (device.state === 'revoked' || !may('devices', 'write')) return null
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={say('unlink.of', { name })}
        onClick={() => setAsking(true)}
      >
        {say('unlink')}
      </Button>
      {asking && (
        <ActDialog
          title={say('unlink.title')}
          facts={[
            [say('fact.device'), name],
            [say('fact.user'), `${nameOf(user)} · ${user.username}`],
            [say('fact.used'), exact(device.lastUsedAt)],
          ]}
          text={say('unlink.text')}
          submit={say('unlink')}
          act={() => api.post('/devices/{id}/revoke', { path: { id: device.id } })}
          onDone={() => {
            toast({ text: say('unlink.done', { name }) })
            readUsersAgain(user.id)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
