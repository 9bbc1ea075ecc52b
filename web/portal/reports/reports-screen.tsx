import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute, useNavigate } from '@tanstack/react-router'
import { type ContactsSearch, contactWordsOf } from '../contacts/search.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { ColumnsPanel } from '../list/columns-panel.tsx'
import { EmptyList } from '../list/empty-list.tsx'
import { usePaged } from '../list/paged.ts'
import { useColumns } from '../list/use-columns.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { TitleRow } from '../shell/title-row.tsx'
import { ViewsBar } from '../views/views-bar.tsx'
import { CountsPanel } from './counts-panel.tsx'
import './print.css'
import { reportColumns } from './report-columns.ts'
import { ReportFilters } from './report-filters.tsx'
import { ReportGroups } from './report-groups.tsx'
import { ReportRows } from './report-rows.tsx'
import classes from './reports.module.css'
import { rowsQuery } from './reports-query.ts'
import { TrendPanel } from './trend-panel.tsx'
import { reportsWords } from './words.ts'

export const reportsRoute = createLazyRoute('/reports')({ component: ReportsScreen })

/** R1: "Customer website access status" with its filters, totals, groups, trend and files. */
function ReportsScreen() {
  const say = useWords(reportsWords)
  const search = reportsRoute.useSearch()
  const { view, columns: said, ...shown } = search
  const { by, ...filters } = shown
  const look = useColumns('report', reportColumns, { view, columns: said })
  const list = useInfiniteQuery(rowsQuery(filters, look.size))
  const { isEmpty, isShown, rows } = usePaged(list)
  const navigate = useNavigate({ from: '/reports' })
  const [first] = list.data?.pages ?? []
  return (
    <>
      <TitleRow title={say('title')}>
        <Button variant="default" className={classes.unprinted ?? ''} onClick={() => window.print()}>
          {say('print')}
        </Button>
        <ExportButton list="website-access" filter={contactWordsOf(filters)} className={classes.unprinted} />
      </TitleRow>
      <div className={classes.unprinted}>
        <ViewsBar list="report" search={shown} look={{ view, columns: said }} columns={look.wanted} />
      </div>
      <ReportFilters
        search={shown}
        columns={<ColumnsPanel {...look.panel} titleOf={(key) => say(`col.${key}`)} />}
      />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      <div className={classes.top}>
        {first?.counts && <CountsPanel counts={first.counts} search={shown} />}
        <TrendPanel territory={search.territory} isNarrower={isNarrower(filters)} />
      </div>
      {by ? (
        <ReportGroups by={by} search={shown} />
      ) : (
        <>
          {/* Only the rows near the screen are drawn, so paper would show a few of many. */}
          <div className={classes.unprinted}>
            {isEmpty && (
              <EmptyList
                filtered={Object.keys(filters).length > 0}
                title={say('none.title')}
                text={say('none.text')}
                onShowAll={() => void navigate({ search: {} })}
              />
            )}
            {isShown && <ReportRows {...rows} columns={look.columns} isUsual={look.panel.isUsual} />}
          </div>
          <p className={classes.printed}>{say('print.rows')}</p>
        </>
      )}
    </>
  )
}

/** R1: the trend is counted by territory alone. */
function isNarrower({ territory: _, ...others }: ContactsSearch): boolean {
  return Object.values(others).some(Boolean)
}
