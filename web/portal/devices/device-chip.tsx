import type { DeviceWire } from '@latchkey/core/devices/wire'
import classes from '@latchkey/web/shared/access/chips.module.css'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { devicesWords } from './words.ts'

/** O6: whether a device works, in shape and word. */
export function DeviceChip({ state }: { readonly state: DeviceWire['state'] }) {
  const say = useWords(devicesWords)
  const linked = state === 'linked'
  return (
    <span className={`${classes.chip} ${linked ? classes.green : classes.grey}`}>
      <span aria-hidden="true">{linked ? '●' : '○'}</span> {say(`state.${state}`)}
    </span>
  )
}
