import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { EmptyList } from '../list/empty-list.tsx'
import { ListCount } from '../list/list-count.tsx'
import { usePaged } from '../list/paged.ts'
import { ButtonLink } from '../page/button-link.tsx'
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
  const sayPart = useWords(partsWords)
  const search = retailersRoute.useSearch()
  const list = useInfiniteQuery(retailerListQuery(search))
  const { total, isEmpty, isShown, rows } = usePaged(list)
  const filtered = Object.keys(search).some((name) => name !== 'sort')
  return (
    <>
      <TitleRow title={say('title')}>
        <ExportButton list="retailers" filter={{ ...search }} />
        <AddRetailer />
      </TitleRow>
      <RetailerFilters search={search} count={<ListCount total={total} say={say} />} />
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {isEmpty && (
        <EmptyList
          filtered={filtered}
          title={say('none.title')}
          text={say('none.text')}
          all={
            <ButtonLink to="/retailers" variant="default">
              {sayPart('list.show-all')}
            </ButtonLink>
          }
        >
          <AddRetailer />
        </EmptyList>
      )}
      {isShown && <RetailerList {...rows} />}
    </>
  )
}

function AddRetailer() {
  const say = useWords(retailersWords)
  const may = useMay()
  if (!may('retailers', 'write')) return null
  return <ButtonLink to="/retailers/new">{say('add')}</ButtonLink>
}
