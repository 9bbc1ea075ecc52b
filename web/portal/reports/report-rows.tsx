import type { ReportRow } from '@latchkey/core/reports/wire'
import { MailChip, StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { api } from '../api/api.ts'
import { nameOf } from '../contacts/contact-name.ts'
import { Cell, PagedList, type PagedListProps } from '../list/paged-list.tsx'
import { useMay } from '../shell/rights.ts'
import classes from './reports.module.css'
import { reportsWords } from './words.ts'

const columns = ['contact', 'retailer', 'territory', 'state', 'mail', 'invite', 'ends', 'last'] as const
const heights = { row: 58, card: 190 }

type Shown = Pick<PagedListProps<ReportRow>, 'items' | 'total' | 'waiting' | 'stale' | 'more' | 'onEnd'>

/** R1: every contact of the report. */
export function ReportRows(props: Shown) {
  const say = useWords(reportsWords)
  return (
    <PagedList
      {...props}
      label={say('rows.title')}
      grid={classes.grid ?? ''}
      heights={heights}
      columns={columns.map((key) => ({ key, title: say(`col.${key}`), roomy: key === 'territory' }))}
      row={(row) => <Row row={row} />}
    />
  )
}

const Row = memo(({ row }: { readonly row: ReportRow }) => {
  const say = useWords(reportsWords)
  const { relative } = useTimeWords()
  const may = useMay()
  const now = api.time.now()
  const { lastInvite, temporaryPasswordEndsAt: ends } = row
  const name = nameOf(row)
  return (
    <>
      <Cell card="lead">
        {may('contacts', 'read') ? (
          <Link to="/contacts/$id" params={{ id: row.id }}>
            {name}
          </Link>
        ) : (
          <strong>{name}</strong>
        )}
        <small>{row.email ?? say('no-email')}</small>
      </Cell>
      <Cell>
        {row.retailer.name}
        <small>{row.retailer.accountNumber}</small>
      </Cell>
      <Cell roomy card="hidden" muted={!row.territory}>
        {row.territory?.name ?? '–'}
      </Cell>
      <Cell card="half">
        <StateChip state={row.state} now={now} />
      </Cell>
      <Cell card="half" muted={!row.mailState}>
        {row.mailState ? <MailChip state={row.mailState} /> : '–'}
      </Cell>
      <Cell muted={!lastInvite}>
        {lastInvite ? relative(lastInvite.at, now) : '–'}
        {lastInvite?.by && <small>{say('by.user', { name: lastInvite.by.name })}</small>}
        {lastInvite?.trigger === 'self' && <small>{say('by.contact')}</small>}
      </Cell>
      <Cell card="hidden" muted={!ends || Date.parse(ends) <= now}>
        {!ends
          ? '–'
          : Date.parse(ends) <= now
            ? say('ended', { time: relative(ends, now) })
            : relative(ends, now)}
      </Cell>
      <Cell card="hidden" muted={!row.state.lastSignInAt}>
        {relative(row.state.lastSignInAt, now)}
      </Cell>
    </>
  )
})
