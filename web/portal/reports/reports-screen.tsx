import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { partsWords } from '../parts-words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { TitleRow } from '../shell/title-row.tsx'
import { CountsPanel } from './counts-panel.tsx'
import './print.css'
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
  const { by, ...filters } = search
  const list = useReportRows(filters)
  const [first] = list.data?.pages ?? []
  return (
    <>
      <TitleRow title={say('title')}>
        <Button variant="default" className={classes.unprinted ?? ''} onClick={() => window.print()}>
          {say('print')}
        </Button>
        <ExportButton list="website-access" filter={filters} className={classes.unprinted} />
      </TitleRow>
      <ReportFilters search={search} />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      <div className={classes.top}>
        {first?.counts && <CountsPanel counts={first.counts} search={search} />}
        <TrendPanel territory={search.territory} />
      </div>
      {by ? (
        <ReportGroups by={by} search={search} />
      ) : (
        <>
          {/* Only the rows near the screen are drawn, so paper would show a few of many. */}
          <div className={classes.unprinted}>
            <Rows list={list} total={first?.total} />
          </div>
          <p className={classes.printed}>{say('print.rows')}</p>
        </>
      )}
    </>
  )
}

type RowsList = ReturnType<typeof useReportRows>

function useReportRows(filters: Parameters<typeof rowsQuery>[0]) {
  return useInfiniteQuery(rowsQuery(filters))
}

function Rows({ list, total }: { readonly list: RowsList; readonly total: number | undefined }) {
  const sayPart = useWords(partsWords)
  const rows = list.data?.pages.flatMap((one) => one.items) ?? []
  if (list.isError && rows.length === 0) return null
  if (list.isSuccess && rows.length === 0) return <p>{sayPart('list.none-found')}</p>
  return (
    <ReportRows
      items={rows}
      total={total}
      waiting={list.isPending}
      stale={list.isPlaceholderData}
      more={list.hasNextPage}
      onEnd={() => {
        if (list.hasNextPage && !list.isFetching) list.fetchNextPage()
      }}
    />
  )
}
