import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createLazyRoute, Navigate } from '@tanstack/react-router'
import { places } from '../shell/places.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { AccessPanel } from './access-panel.tsx'
import { Attention } from './attention.tsx'
import classes from './home.module.css'
import { overviewQuery } from './home-query.ts'
import { Tiles } from './tiles.tsx'
import { homeWords } from './words.ts'

export const homeRoute = createLazyRoute('/')({ component: HomeScreen })

/** How it stands and what needs somebody. Whose role reads nothing of it is led on to what he may see. */
function HomeScreen() {
  const say = useWords(homeWords)
  const may = useMay()
  const overview = useQuery(overviewQuery)
  const { data } = overview
  const isEmpty = data && Object.keys(data).length === 1 && Object.keys(data.attention).length === 0
  const next = places.find(({ right }) => right !== undefined && may(right, 'read'))
  if (isEmpty && next) return <Navigate to={next.to} replace />
  return (
    <>
      <TitleRow title={say('title')} />
      {isEmpty && <p>{say('nothing.text')}</p>}
      {overview.isError && <ProblemBox problem={overview.error} onRetry={() => overview.refetch()} />}
      {overview.isPending && (
        <div className={classes.screen}>
          <Skeleton height={180} radius={12} />
          <Skeleton height={120} radius={12} />
          <Skeleton height={240} radius={12} />
        </div>
      )}
      {data && !isEmpty && (
        <div className={classes.screen}>
          {data.counts && <AccessPanel counts={data.counts} />}
          <Tiles overview={data} />
          <Attention attention={data.attention} />
        </div>
      )}
    </>
  )
}
