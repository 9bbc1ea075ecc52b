import type { ImportRun } from '@latchkey/core/imports/run-wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute, Link } from '@tanstack/react-router'
import { api } from '../api/api.ts'
import { EmptyList } from '../list/empty-list.tsx'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { DropZone } from './drop-zone.tsx'
import { ImportChip } from './import-chip.tsx'
import classes from './imports.module.css'
import { importsQuery } from './imports-query.ts'
import { importsWords } from './words.ts'

export const importsRoute = createLazyRoute('/imports')({ component: ImportsScreen })

const columns = ['file', 'state', 'result', 'by', 'at'] as const
const heights = { row: 58, card: 176 }

/** I2: where an import begins, and every one there was. */
function ImportsScreen() {
  const say = useWords(importsWords)
  const may = useMay()
  const list = useInfiniteQuery(importsQuery)
  const runs = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <TitleRow title={say('title')} />
      {may('imports', 'write') && <DropZone />}
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && runs.length === 0 && (
        <EmptyList filtered={false} title={say('none.title')} text={say('none.text')} />
      )}
      {(list.isPending || runs.length > 0) && (
        <>
          <h2 className={classes.former}>{say('former.title')}</h2>
          <PagedList
            label={say('former.title')}
            grid={classes.grid ?? ''}
            heights={heights}
            columns={columns.map((key) => ({ key, title: say(`col.${key}`) }))}
            items={runs}
            total={undefined}
            waiting={list.isPending}
            more={list.hasNextPage}
            onEnd={() => {
              if (list.hasNextPage && !list.isFetching) list.fetchNextPage()
            }}
            row={(run) => <ImportCells run={run} />}
          />
        </>
      )}
    </>
  )
}

function ImportCells({ run }: { readonly run: ImportRun }) {
  const { relative } = useTimeWords()
  return (
    <>
      <Cell card="lead">
        <Link to="/imports/$id" params={{ id: run.id }}>
          {run.fileName}
        </Link>
      </Cell>
      <Cell>
        <ImportChip state={run.state} />
      </Cell>
      <Cell>
        <Result run={run} />
      </Cell>
      <Cell>{run.startedBy.name}</Cell>
      <Cell>{relative(run.startedAt, api.time.now())}</Cell>
    </>
  )
}

function Result({ run }: { readonly run: ImportRun }) {
  const say = useWords(importsWords)
  const { state, summary, problemTotal } = run
  if (state === 'refused')
    return say('result.problems', { count: (problemTotal ?? 0).toLocaleString(language) })
  if (!summary || (state !== 'applied' && state !== 'checked')) return '–'
  const counts = (['created', 'changed', 'unchanged'] as const).map((what) => ({
    what,
    count: summary.retailers[what] + summary.contacts[what],
  }))
  const told = counts.filter(({ what, count }) => what !== 'unchanged' && count > 0)
  return (told.length > 0 ? told : counts.slice(2))
    .map(({ what, count }) => say(`result.${what}`, { count: count.toLocaleString(language) }))
    .join(', ')
}
