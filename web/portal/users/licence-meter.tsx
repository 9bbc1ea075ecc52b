import type { LicenceWire } from '@latchkey/core/licences/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import classes from './licence-meter.module.css'
import { usersWords } from './words.ts'

/** U3: used of enabled, as a bar and in words. */
export function LicenceMeter({ licence }: { readonly licence: LicenceWire }) {
  const say = useWords(usersWords)
  const { type, used, enabled, free } = licence
  const text = say('meter.text', { used, enabled, free })
  const share = enabled === 0 ? 100 : Math.min(100, (used / enabled) * 100)
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the browser's own meter is drawn in colours of its own. */}
      <div
        role="meter"
        aria-label={say('meter.label', { type: say(`type.${type}`) })}
        aria-valuemin={0}
        aria-valuemax={Math.max(enabled, 1)}
        aria-valuenow={Math.min(used, Math.max(enabled, 1))}
        aria-valuetext={text}
        className={classes.bar}
        data-full={free <= 0}
      >
        <div style={{ width: `${share}%` }} />
      </div>
      <p className={classes.text}>{text}</p>
    </>
  )
}
