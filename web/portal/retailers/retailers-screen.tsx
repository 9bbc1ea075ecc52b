import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { ListCount } from '../list/list-count.tsx'
import { ButtonLink } from '../page/button-link.tsx'
import classes from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { RetailerFilters } from './retailer-filters.tsx'
import { RetailerList } from './retailer-list.tsx'
import { retailerListQuery } from './retailers-query.ts'
import { retailersWords } from './words.ts'

export const retailersRoute = createLazyRoute('/retailers')({ component: RetailersScreen })

/** The shops of the wholesaler, within the person's territories (U5). */
function RetailersScreen() {
  const say = useWords(retailersWords)
  const search = retailersRoute.useSearch()
  const list = useInfiniteQuery(retailerListQuery(search))
  const retailers = list.data?.pages.flatMap((page) => page.items) ?? []
  const total = list.data?.pages[0]?.total
  const filtered = Object.keys(search).some((name) => name !== 'sort')
  return (
    <>
      <TitleRow title={say('title')}>
        <ExportButton list="retailers" filter={{ ...search }} />
        <AddRetailer />
      </TitleRow>
      <RetailerFilters search={search} count={<ListCount total={total} say={say} />} />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && retailers.length === 0 ? (
        <Empty filtered={filtered} />
      ) : (
        !(list.isError && retailers.length === 0) && (
          <RetailerList
            items={retailers}
            total={total}
            waiting={list.isPending}
            stale={list.isPlaceholderData}
            onEnd={() => {
              if (list.hasNextPage && !list.isFetching) list.fetchNextPage()
            }}
            more={list.hasNextPage}
          />
        )
      )}
    </>
  )
}

function AddRetailer() {
  const say = useWords(retailersWords)
  const may = useMay()
  if (!may('retailers', 'write')) return null
  return <ButtonLink to="/retailers/new">{say('add')}</ButtonLink>
}

function Empty({ filtered }: { readonly filtered: boolean }) {
  const say = useWords(retailersWords)
  const sayPart = useWords(partsWords)
  return (
    <section className={classes.empty}>
      <h2>{filtered ? sayPart('list.none-found') : say('none.title')}</h2>
      <p>{filtered ? sayPart('list.none-found-text') : say('none.text')}</p>
      {filtered ? (
        <ButtonLink to="/retailers" variant="default">
          {sayPart('list.show-all')}
        </ButtonLink>
      ) : (
        <AddRetailer />
      )}
    </section>
  )
}
