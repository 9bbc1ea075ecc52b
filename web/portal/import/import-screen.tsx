import type { ImportRunPage } from '@latchkey/core/imports/run-wire'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createLazyRoute, Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { queries } from '../api/queries.ts'
import { ImportChip } from '../imports/import-chip.tsx'
import { importQuery, importsQuery } from '../imports/imports-query.ts'
import { importsWords } from '../imports/words.ts'
import { Crumbs } from '../page/crumbs.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { ColumnsPanel } from './columns-panel.tsx'
import { RefusedPanel } from './refused-panel.tsx'
import { AppliedPanel, CheckedPanel, FailedPanel, MovingPanel, OverPanel } from './stage-panels.tsx'
import { Steps } from './steps.tsx'

export const importRoute = createLazyRoute('/imports/$id')({ component: ImportScreen })

/** I2: one import on its way from its file to its end. Leaving the page changes nothing. */
function ImportScreen() {
  const say = useWords(importsWords)
  const { id } = importRoute.useParams()
  const found = useQuery(importQuery(id))
  const run = found.data
  useToastAtTheEnd(run)
  return (
    <>
      <TitleRow
        title={run?.fileName ?? say('title')}
        beside={run && <ImportChip state={run.state} />}
        above={
          <Crumbs>
            <Link to="/imports">{say('title')}</Link>
          </Crumbs>
        }
      />
      {found.isError && <ProblemBox problem={found.error} onRetry={() => found.refetch()} />}
      {found.isPending && <Skeleton height={320} />}
      {run && <Steps state={run.state} />}
      {run && <Stage key={run.id} run={run} />}
    </>
  )
}

function Stage({ run }: { readonly run: ImportRunPage }) {
  const may = useMay()
  // The columns may be looked at again once the file was checked.
  const [isBack, setBack] = useState(false)
  const toColumns = () => setBack(true)
  const { state } = run
  if (state === 'checking' || state === 'applying') return <MovingPanel run={run} />
  if (state === 'applied') return <AppliedPanel run={run} />
  if (state === 'withdrawn' || state === 'expired' || !may('imports', 'write')) return <OverPanel run={run} />
  if (state === 'uploaded' || isBack) {
    return <ColumnsPanel key={run.sheet ?? ''} run={run} onDone={() => setBack(false)} />
  }
  if (state === 'refused') return <RefusedPanel run={run} onColumns={toColumns} />
  if (state === 'failed') return <FailedPanel run={run} onColumns={toColumns} />
  return <CheckedPanel run={run} onColumns={toColumns} />
}

/** Says so once when the import that is watched is done, and has what it changed read anew. */
function useToastAtTheEnd(run: ImportRunPage | undefined): void {
  const say = useWords(importsWords)
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (before.current === 'applying' && run?.state === 'applied') {
      toast({ text: say('applied.title') })
      for (const key of ['contacts', 'retailers', 'overview'])
        void queries.invalidateQueries({ queryKey: [key] })
    }
    if (before.current !== null && before.current !== run?.state)
      void queries.invalidateQueries({ queryKey: importsQuery.queryKey })
    before.current = run?.state ?? null
  }, [run?.state, say])
}
