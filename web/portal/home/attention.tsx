import type { ContactLine, Overview } from '@latchkey/core/reports/overview-wire'
import { MailChip, StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { figure } from '@latchkey/web/shared/words/figure.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import type { ReactNode } from 'react'
import { api } from '../api/api.ts'
import page from '../page/page.module.css'
import classes from './home.module.css'
import { Lead } from './lead.tsx'
import { homeWords } from './words.ts'

/** What waits for somebody; each line leads to where it is mended. */
export function Attention({ attention }: { readonly attention: Overview['attention'] }) {
  const say = useWords(homeWords)
  const { relative } = useTimeWords()
  const now = api.time.now()
  const {
    undelivered,
    locked,
    addressChanged,
    inviteExpired = 0,
    invites = [],
    budgets = [],
    webhooks = [],
  } = attention
  if (Object.keys(attention).length === 0) return null
  const isQuiet =
    inviteExpired + invites.length + budgets.length + webhooks.length === 0 &&
    [undelivered, locked, addressChanged].every((list) => !list || list.count === 0)
  return (
    <section className={page.panel} aria-labelledby="attention-title">
      <h2 id="attention-title">{say('attention.title')}</h2>
      {isQuiet && <p className={classes.quiet}>{say('attention.none')}</p>}
      {budgets.length > 0 && (
        <ul className={classes.lines}>
          {budgets.map((budget) => (
            <li key={budget}>
              <span>{say(`attention.${budget}`)}</span>
              <Lead to="/audit" search={{ action: auditOf[budget] }} className={classes.beside}>
                {say('attention.see-audit')}
              </Lead>
            </li>
          ))}
        </ul>
      )}
      {webhooks.length > 0 && (
        <>
          <h3>{say('attention.webhooks')}</h3>
          <ul className={classes.lines}>
            {webhooks.map(({ id, name }) => (
              <li key={id}>
                <Lead to={`/webhooks/${id}`}>{name}</Lead>
              </li>
            ))}
          </ul>
        </>
      )}
      <Lines
        list={undelivered}
        title={say('attention.undelivered')}
        all={{ mailState: 'bounced,failed' }}
        to={{ tab: 'website', focus: 'email' }}
        beside={(one) => one.mailState && <MailChip state={one.mailState} />}
      />
      <Lines
        list={locked}
        title={say('attention.locked')}
        all={{ state: 'locked' }}
        to={{ tab: 'website' }}
        beside={(one) => <StateChip state={one.state} now={now} />}
      />
      <Lines
        list={addressChanged}
        title={say('attention.address-changed')}
        to={{ tab: 'website' }}
        beside={({ changedAt, changedBy }) => {
          const time = relative(changedAt, now)
          return changedBy
            ? say('attention.changed-by', { time, name: changedBy })
            : say('attention.changed', { time })
        }}
      />
      {invites.length > 0 && (
        <>
          <h3>{say('attention.invites')}</h3>
          <ul className={classes.lines}>
            {invites.map(({ id, name, state, createdAt, counts: { failed, bounced } }) => (
              <li key={id}>
                <Lead to={`/invites/${id}`}>
                  {name || say('attention.invite-of', { time: relative(createdAt, now) })}
                </Lead>
                <span className={classes.beside}>
                  {[
                    ...(state === 'paused' ? [say('attention.invite-paused')] : []),
                    ...(failed + bounced > 0
                      ? [say('attention.invite-failed', { failed: figure(failed), bounced: figure(bounced) })]
                      : []),
                  ].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {inviteExpired > 0 && (
        <>
          <h3>{say('attention.expired')}</h3>
          <ul className={classes.lines}>
            <li>
              <span>
                {inviteExpired === 1
                  ? say('attention.expired-one')
                  : say('attention.expired-many', { count: figure(inviteExpired) })}
              </span>
              <Lead to="/contacts" search={{ state: 'invite-expired' }} className={classes.beside}>
                {say('attention.see')}
              </Lead>
            </li>
          </ul>
        </>
      )}
    </section>
  )
}

const auditOf = {
  'public-letters': 'public-letters.slowed',
  'unknown-names': 'reset-option.concealed',
} as const

function Lines<Line extends ContactLine>(props: {
  readonly list: { readonly count: number; readonly items: readonly Line[] } | undefined
  readonly title: string
  /** The filter of the contacts list that finds all of them. */
  readonly all?: Readonly<Record<string, string>>
  /** Where on the contact's page it is looked at. */
  readonly to: Readonly<Record<string, string>>
  readonly beside: (line: Line) => ReactNode
}) {
  const say = useWords(homeWords)
  const { list, title, all, to, beside } = props
  if (!list || list.count === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className={classes.lines}>
        {list.items.map((one) => (
          <li key={one.id}>
            <span>
              <Lead to={`/contacts/${one.id}`} search={to}>
                {nameOf(one)}
              </Lead>
              <small>
                {one.retailer.name} · {one.email ?? say('attention.no-email')}
              </small>
            </span>
            <span className={classes.beside}>{beside(one)}</span>
          </li>
        ))}
      </ul>
      {all && list.count > list.items.length && (
        <Lead to="/contacts" search={all} className={classes.all}>
          {say('attention.all', { count: figure(list.count) })}
        </Lead>
      )}
    </>
  )
}
