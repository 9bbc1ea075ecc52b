import type { ExportWire } from '@latchkey/core/exports/wire'
import { sentenceOf } from '@latchkey/web/shared/api/problem.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { api } from '../api/api.ts'
import bar from '../invites/progress-bar.module.css'
import { EmptyList } from '../list/empty-list.tsx'
import { Cell, PagedList } from '../list/paged-list.tsx'
import { ButtonLink } from '../page/button-link.tsx'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import classes from './exports.module.css'
import { downloadExport, exportsQuery, isUnderWay, removeExport } from './exports-query.ts'
import { rowsOf } from './rows-words.ts'
import { exportsWords } from './words.ts'

export const exportsRoute = createLazyRoute('/exports')({ component: ExportsScreen })

const columns = ['what', 'made', 'rows', 'state', 'act'] as const
const heights = { row: 64, card: 176 }

/** I2: one's own files, under way and ready. */
function ExportsScreen() {
  const say = useWords(exportsWords)
  const may = useMay()
  const list = useQuery(exportsQuery)
  const items = list.data?.items ?? []
  return (
    <>
      <TitleRow title={say('title')} />
      <p className={page.hint}>{say('hint')}</p>
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyList filtered={false} title={say('none.title')} text={say('none.text')}>
          {may('contacts', 'read') && <ButtonLink to="/contacts">{say('none.lead')}</ButtonLink>}
        </EmptyList>
      )}
      {(list.isPending || items.length > 0) && (
        <PagedList
          label={say('title')}
          grid={classes.grid ?? ''}
          heights={heights}
          columns={columns.map((key) => ({ key, title: say(`col.${key}`), unseen: key === 'act' }))}
          items={items}
          total={items.length}
          waiting={list.isPending}
          more={false}
          onEnd={() => undefined}
          row={(made) => <ExportLine made={made} />}
        />
      )}
    </>
  )
}

function ExportLine({ made }: { readonly made: ExportWire }) {
  const say = useWords(exportsWords)
  const { relative } = useTimeWords()
  const now = api.time.now()
  return (
    <>
      <Cell card="line">
        <strong>{say(`list.${made.list}`)}</strong>
        <small>{say(`format.${made.format}`)}</small>
      </Cell>
      <Cell card="half">{relative(made.createdAt, now)}</Cell>
      <Cell card="half">{rowsOf(made, say)}</Cell>
      <Cell card="line">
        {say(`state.${made.state}`)}
        {made.failure && (
          <small title={say(`failure.${made.failure}`)}>{say(`failure.${made.failure}`)}</small>
        )}
        {made.state === 'ready' && (
          <small>{say('kept-until', { when: relative(made.expiresAt, now) })}</small>
        )}
        {isUnderWay(made) && (
          <progress
            className={bar.bar}
            aria-label={say('progress')}
            {...(made.total ? { max: made.total, value: made.rows } : {})}
          />
        )}
      </Cell>
      <Cell card="action">
        <Acts made={made} />
      </Cell>
    </>
  )
}

function Acts({ made }: { readonly made: ExportWire }) {
  const say = useWords(exportsWords)
  const download = useMutation({
    mutationFn: () => downloadExport(made),
    onSuccess: () => toast({ text: say('downloading') }),
    onError: (problem) => toast({ text: sentenceOf(problem), tone: 'fault' }),
  })
  const remove = useMutation({
    mutationFn: () => removeExport(made),
    onSuccess: () => toast({ text: say('removed') }),
    onError: (problem) => toast({ text: sentenceOf(problem), tone: 'fault' }),
  })
  return (
    <span className={classes.acts}>
      {made.state === 'ready' && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={say('download.of', { name: made.fileName })}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {say('download')}
        </Button>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={say('remove.of', { name: made.fileName })}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        {say('remove')}
      </Button>
    </span>
  )
}
