import type { Grouping } from '@latchkey/core/reports/groupings'
import type { ReportGroup, StateCounts } from '@latchkey/core/reports/wire'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { StateBar } from '../state-bar/state-bar.tsx'
import classes from './reports.module.css'
import { groupsQuery } from './reports-query.ts'
import type { ReportsSearch } from './search.ts'
import { reportsWords } from './words.ts'

/** Ten states are too many for a table that is read across, so those of one meaning stand together. */
const columns = {
  active: ['active', 'reset-pending'],
  invited: ['invited'],
  expired: ['invite-expired'],
  'not-invited': ['not-invited'],
  trouble: ['locked', 'incomplete'],
  off: ['no-access', 'access-off', 'inactive'],
} as const satisfies Record<string, readonly (keyof StateCounts)[]>
const names = Object.keys(columns) as (keyof typeof columns)[]

/** R1: the report by retailer, territory or rep; a group leads to its contacts. */
export function ReportGroups(props: { readonly by: Grouping; readonly search: ReportsSearch }) {
  const say = useWords(reportsWords)
  const { by, search } = props
  const { by: _, ...filters } = search
  const list = useInfiniteQuery(groupsQuery(by, filters))
  const groups = list.data?.pages.flatMap((one) => one.items) ?? []
  if (list.isError) return <ProblemBox problem={list.error} onRetry={() => list.refetch()} />
  if (list.isPending) return <Skeleton height={240} radius={12} />
  if (groups.length === 0) return <p>{say('group.none-found')}</p>
  return (
    <div className={page.panel}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keys. */}
      <section className={classes.sideways} aria-label={say(`group.${by}`)} tabIndex={0}>
        <table className={classes.groups} aria-busy={list.isPlaceholderData}>
          <thead>
            <tr>
              <th scope="col">{say('col.group')}</th>
              <th scope="col">{say('col.total')}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {say(`col.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.id ?? 'none'}>
                <th scope="row">
                  <GroupName group={group} by={by} search={search} />
                  <StateBar counts={group.counts} />
                </th>
                <td>{group.total.toLocaleString(language)}</td>
                {names.map((name) => (
                  <td key={name}>{sum(group.counts, columns[name]).toLocaleString(language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {list.hasNextPage && (
        <Button
          variant="default"
          mt={12}
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {say('group.more')}
        </Button>
      )}
      {by === 'rep' && <p className={page.hint}>{say('group.rep-hint')}</p>}
    </div>
  )
}

function GroupName(props: {
  readonly group: ReportGroup
  readonly by: Grouping
  readonly search: ReportsSearch
}) {
  const say = useWords(reportsWords)
  const { group, by, search } = props
  const { id, name, accountNumber } = group
  const label = name ?? say('group.no-territory')
  const narrowed =
    id === null
      ? null
      : by === 'retailer'
        ? { retailerId: id }
        : by === 'rep'
          ? { rep: id }
          : { territory: id }
  return (
    <>
      {narrowed ? (
        <Link to="/reports" search={{ ...search, by: undefined, ...narrowed }}>
          {label}
        </Link>
      ) : (
        label
      )}
      {accountNumber && <small>{accountNumber}</small>}
    </>
  )
}

function sum(counts: StateCounts, codes: readonly (keyof StateCounts)[]): number {
  return codes.reduce((total, code) => total + counts[code], 0)
}
