import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute, useNavigate } from '@tanstack/react-router'
import filters from '../contacts/filters.module.css'
import { EmptyList } from '../list/empty-list.tsx'
import { usePaged } from '../list/paged.ts'
import { ButtonLink } from '../page/button-link.tsx'
import { partsWords } from '../parts-words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { InviteList } from './invite-list.tsx'
import { invitesQuery } from './invites-query.ts'
import { inviteStates } from './tally.ts'
import { invitesWords } from './words.ts'

export const invitesRoute = createLazyRoute('/invites')({ component: InvitesScreen })

/** How often the list is read anew while an invite moves, milliseconds. */
const MOVING_MS = 3_000
const RESTING_MS = 30_000

/** I1: every bulk invite, how far it is and what came of it. */
function InvitesScreen() {
  const say = useWords(invitesWords)
  const sayPart = useWords(partsWords)
  const search = invitesRoute.useSearch()
  const navigate = useNavigate({ from: '/invites' })
  const list = useInfiniteQuery({
    ...invitesQuery(search),
    refetchInterval: ({ state }) => {
      const shown = state.data?.pages.flatMap((page) => page.items) ?? []
      return shown.some((invite) => invite.state === 'running') ? MOVING_MS : RESTING_MS
    },
  })
  const { isEmpty, isShown, rows } = usePaged(list)
  return (
    <>
      <TitleRow title={say('title')}>
        <NewInvite />
      </TitleRow>
      <search className={`${filters.filters} ${filters.line}`}>
        <Select
          className={filters.sort ?? ''}
          aria-label={say('filter.state')}
          allowDeselect={false}
          withCheckIcon={false}
          data={(['any', ...inviteStates] as const).map((value) => ({ value, label: say(`state.${value}`) }))}
          value={search.state ?? 'any'}
          onChange={(value) =>
            navigate({ search: { state: inviteStates.find((state) => state === value) }, replace: true })
          }
        />
      </search>
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {isEmpty && (
        <EmptyList
          filtered={search.state !== undefined}
          title={say('none.title')}
          text={say('none.text')}
          all={
            <ButtonLink to="/invites" variant="default">
              {sayPart('list.show-all')}
            </ButtonLink>
          }
        >
          <NewInvite />
        </EmptyList>
      )}
      {isShown && <InviteList {...rows} />}
    </>
  )
}

function NewInvite() {
  const say = useWords(invitesWords)
  const may = useMay()
  if (!may('invites', 'write') || !may('contacts', 'write')) return null
  return (
    <ButtonLink to="/invites/new" search={{ state: 'not-invited,invite-expired' }}>
      {say('new')}
    </ButtonLink>
  )
}
