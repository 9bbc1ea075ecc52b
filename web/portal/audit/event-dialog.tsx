import { Dialog } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { appWords } from '../api/api.ts'
import page from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import classes from './audit.module.css'
import type { AuditEvent } from './audit-query.ts'
import { ActorName, TargetName } from './names.tsx'
import { auditWords } from './words.ts'

/** E1: everything an event holds, before beside after. */
export function EventDialog({
  event,
  onClose,
}: {
  readonly event: AuditEvent
  readonly onClose: () => void
}) {
  const say = useWords(auditWords)
  const sayApp = useWords(appWords)
  const { exact } = useTimeWords()
  const { before, after, ...more } = event.detail ?? {}
  const result = event.result === 'refused' || event.result === 'failed' ? event.result : 'done'
  const facts: readonly (readonly [Parameters<typeof say>[0], ReactNode])[] = [
    ['detail.at', exact(event.at)],
    ['detail.who', <ActorName key="who" actor={event.actor} />],
    ['detail.about', <TargetName key="about" target={event.target} />],
    ['detail.result', say(`result.${result}`)],
    ['detail.from', event.ip ?? '–'],
    ['detail.action', event.action],
    ['detail.request', event.requestId ?? '–'],
  ]
  return (
    <Dialog title={event.sentence} onClose={onClose} wide>
      <dl className={page.facts}>
        {facts.map(([word, text]) => (
          <div key={word}>
            <dt>{say(word)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Changes before={fieldsOf(before)} after={fieldsOf(after)} />
      {Object.keys(more).length > 0 && (
        <>
          <h3>{say('detail.more')}</h3>
          <dl className={page.facts}>
            {Object.entries(more).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Value value={value} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <div className={page.buttons}>
        <Button variant="default" onClick={onClose}>
          {sayApp('app.close')}
        </Button>
      </div>
    </Dialog>
  )
}

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function Changes({ before, after }: { readonly before: Fields; readonly after: Fields }) {
  const say = useWords(auditWords)
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  if (names.length === 0) return null
  return (
    <table className={classes.changes}>
      <caption>{say('detail.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('detail.field')}</th>
          <th scope="col">{say('detail.before')}</th>
          <th scope="col">{say('detail.after')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <Value value={before[name]} />
            </td>
            <td>
              <Value value={after[name]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ value }: { readonly value: unknown }) {
  const say = useWords(auditWords)
  const sayPart = useWords(partsWords)
  if (value === null || value === undefined || value === '') return <>{say('detail.empty')}</>
  if (typeof value === 'boolean') return <>{sayPart(value ? 'yes' : 'no')}</>
  return <>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</>
}
