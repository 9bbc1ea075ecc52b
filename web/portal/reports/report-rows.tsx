import type { ReportRow } from '@latchkey/core/reports/wire'
import { MailChip, StateChip } from '@latchkey/web/shared/access/chips.tsx'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { api } from '../api/api.ts'
import { type ColumnChoice, widthsOf } from '../list/columns.ts'
import { Cell, PagedList, type PagedListProps } from '../list/paged-list.tsx'
import { useMay } from '../shell/rights.ts'
import type { ReportColumn } from './report-columns.ts'
import { reportsWords } from './words.ts'

const heights = { row: 58, card: 190 }

type Columns = readonly ColumnChoice<ReportColumn>[]
type Shown = Pick<PagedListProps<ReportRow>, 'items' | 'total' | 'waiting' | 'stale' | 'more' | 'onEnd'>

/** R1: every contact of the report. */
export function ReportRows({
  columns,
  isUsual,
  ...props
}: Shown & { readonly columns: Columns; readonly isUsual: boolean }) {
  const say = useWords(reportsWords)
  return (
    <PagedList
      {...props}
      label={say('rows.title')}
      widths={widthsOf(columns, isUsual)}
      heights={heights}
      columns={columns.map(({ key }) => ({ key, title: say(`col.${key}`) }))}
      row={(row) => <Row row={row} columns={columns} />}
    />
  )
}

const Row = memo(({ row, columns }: { readonly row: ReportRow; readonly columns: Columns }) =>
  columns.map(({ key }) => <ReportCell key={key} column={key} row={row} />),
)

function ReportCell({ column, row }: { readonly column: ReportColumn; readonly row: ReportRow }) {
  const say = useWords(reportsWords)
  const { relative } = useTimeWords()
  const may = useMay()
  const now = api.time.now()
  const { lastInvite, temporaryPasswordEndsAt: ends } = row
  const name = nameOf(row)
  switch (column) {
    case 'contact':
      return (
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
      )
    case 'retailer':
      return (
        <Cell>
          {row.retailer.name}
          <small>{row.retailer.accountNumber}</small>
        </Cell>
      )
    case 'account':
      return <Cell card="hidden">{row.retailer.accountNumber}</Cell>
    case 'territory':
      return (
        <Cell card="hidden" muted={!row.territory}>
          {row.territory?.name ?? '–'}
        </Cell>
      )
    case 'username':
    case 'email':
      return (
        <Cell card="hidden" muted={!row[column]}>
          {row[column] ?? '–'}
        </Cell>
      )
    case 'state':
      return (
        <Cell card="half">
          <StateChip state={row.state} now={now} />
        </Cell>
      )
    case 'until':
      return (
        <Cell card="hidden" muted={!row.state.until}>
          {row.state.until ? relative(row.state.until, now) : '–'}
        </Cell>
      )
    case 'mail':
      return (
        <Cell card="half" muted={!row.mailState}>
          {row.mailState ? <MailChip state={row.mailState} /> : '–'}
        </Cell>
      )
    case 'invite':
      return (
        <Cell muted={!lastInvite}>
          {lastInvite ? relative(lastInvite.at, now) : '–'}
          {lastInvite?.by && <small>{say('by.user', { name: lastInvite.by.name })}</small>}
          {lastInvite?.trigger === 'self' && <small>{say('by.contact')}</small>}
        </Cell>
      )
    case 'ends': {
      const isPast = ends !== null && Date.parse(ends) <= now
      return (
        <Cell card="hidden" muted={!ends || isPast}>
          {!ends ? '–' : isPast ? say('ended', { time: relative(ends, now) }) : relative(ends, now)}
        </Cell>
      )
    }
    case 'last':
      return (
        <Cell card="hidden" muted={!row.state.lastSignInAt}>
          {relative(row.state.lastSignInAt, now)}
        </Cell>
      )
  }
}
