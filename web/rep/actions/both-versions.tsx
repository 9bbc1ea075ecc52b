import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import type { QueuedAction } from '../store/types.ts'
import classes from './actions.module.css'
import { type VersionRow, versionsOf } from './versions.ts'
import { actionsWords } from './words.ts'

/** O3: a conflict shows what the rep saw, what he wanted and what it is now, beside each other. */
export function BothVersions({ action }: { readonly action: QueuedAction }) {
  const say = useWords(actionsWords)
  const rows = versionsOf(action)
  if (rows.length === 0) return null
  const text = (value: VersionRow['now'] | undefined) => {
    if (value === undefined) return '–'
    if (typeof value === 'boolean') return say(value ? 'value.on' : 'value.off')
    return value === null || value === '' ? say('value.none') : value
  }
  return (
    <>
      <table className={classes.versions}>
        <caption>{say('versions.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('versions.field')}</th>
            <th scope="col">{say('versions.seen')}</th>
            <th scope="col">{say('versions.wanted')}</th>
            <th scope="col">{say('versions.now')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, seen, wanted, now }) => (
            <tr key={field}>
              <th scope="row">{say(`field.${field}`)}</th>
              <td data-label={say('versions.seen')}>{text(seen)}</td>
              <td data-label={say('versions.wanted')}>{text(wanted)}</td>
              <td data-label={say('versions.now')} className={now === seen ? undefined : classes.changed}>
                {text(now)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.small}>{say('versions.who')}</p>
    </>
  )
}
