import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { createLazyRoute, Outlet, useParams } from '@tanstack/react-router'
import { EmptyPage } from '../page/empty-page.tsx'
import { TwoPanes } from '../shell/two-panes.tsx'
import { RetailerList } from './retailer-list.tsx'
import { retailersWords } from './words.ts'

export const retailersRoute = createLazyRoute('/retailers')({ component: RetailersScreen })

/** O1: the retailers of the rep's territories, the chosen one or a contact of it beside them or in their place. */
function RetailersScreen() {
  const say = useWords(retailersWords)
  const { retailerId } = useParams({ strict: false })
  return (
    <TwoPanes
      showing={retailerId ? 'detail' : 'list'}
      listLabel={say('title')}
      list={<RetailerList chosen={retailerId} />}
      detail={retailerId ? <Outlet /> : <EmptyPage title={say('choose')} text={say('choose.text')} />}
    />
  )
}
