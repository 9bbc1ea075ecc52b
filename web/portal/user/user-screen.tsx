import type { UserRecord } from '@latchkey/core/users/user-record'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { useNow } from '@latchkey/web/shared/time/use-now.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { api } from '../api/api.ts'
import { Crumbs } from '../page/crumbs.tsx'
import classes from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import { useMay, useSelf } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { UserChip } from '../users/user-chip.tsx'
import { userQuery } from '../users/users-query.ts'
import { usersWords } from '../users/words.ts'
import { AccessTab } from './access-tab.tsx'
import { DevicesTab } from './devices-tab.tsx'
import { GeneralTab } from './general-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { MoreOptions } from './more-options.tsx'
import { userTabs } from './search.ts'
import { useBeyondOwnRights } from './use-beyond-own-rights.ts'
import { userWords } from './words.ts'

export const userRoute = createLazyRoute('/users/$id')({ component: UserScreen })

/** How often a user is read anew, milliseconds. */
const RESTING_MS = 30_000

function UserScreen() {
  const { id } = userRoute.useParams()
  // The page of another user begins afresh: nothing typed over one is shown over the other.
  return <User key={id} id={id} />
}

function User({ id }: { readonly id: string }) {
  const say = useWords(userWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const self = useSelf()
  const search = userRoute.useSearch()
  const navigate = useNavigate({ from: '/users/$id' })
  const { data: user } = useSuspenseQuery({ ...userQuery(id), refetchInterval: RESTING_MS })
  const tab = search.tab ?? 'general'
  // U9: the owner's row is the owner's own.
  const owners = user.isOwner && self.id !== user.id
  const readOnly = owners || !may('users', 'write')
  const beyond = useBeyondOwnRights(user)
  const shown = userTabs.filter(
    (each) => (each !== 'devices' || may('devices', 'read')) && (each !== 'history' || may('audit', 'read')),
  )
  return (
    <>
      <TitleRow
        title={nameOf(user)}
        above={
          <Crumbs>
            <Link to="/users">{say('crumb.users')}</Link>
          </Crumbs>
        }
        beside={<UserChip user={user} />}
      >
        {!readOnly && !beyond && <MoreOptions user={user} />}
      </TitleRow>
      <IdentityStrip user={user} />
      {owners && may('users', 'write') && <p className={classes.hint}>{say('owner-only')}</p>}
      <Tabs
        value={tab}
        onChange={(next) =>
          navigate({
            search: { tab: userTabs.find((each) => each === next && each !== 'general') },
            replace: true,
            resetScroll: false,
          })
        }
      >
        <Tabs.List aria-label={sayPart('tabs')} mb="md">
          {shown.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {say(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="general">
          <GeneralTab user={user} readOnly={readOnly} />
        </Tabs.Panel>
        <Tabs.Panel value="access">
          <AccessTab user={user} readOnly={readOnly} />
        </Tabs.Panel>
        <Tabs.Panel value="devices">{tab === 'devices' && <DevicesTab user={user} />}</Tabs.Panel>
        <Tabs.Panel value="history">{tab === 'history' && <HistoryTab id={id} />}</Tabs.Panel>
      </Tabs>
    </>
  )
}

/** U1, U2: who this is about, seen above every tab. */
function IdentityStrip({ user }: { readonly user: UserRecord }) {
  const say = useWords(userWords)
  const sayUsers = useWords(usersWords)
  const { relative } = useTimeWords()
  const now = useNow(api.time, 10_000)
  return (
    <dl className={classes.strip}>
      <div>
        <dt>{say('strip.username')}</dt>
        <dd>{user.username}</dd>
      </div>
      <div>
        <dt>{say('strip.type')}</dt>
        <dd>{sayUsers(`type.${user.type}`)}</dd>
      </div>
      <div>
        <dt>{say('strip.role')}</dt>
        <dd>{user.isOwner ? sayUsers('owner') : user.roleName}</dd>
      </div>
      <div>
        <dt>{say('strip.last')}</dt>
        <dd>{relative(user.lastSignInAt, now)}</dd>
      </div>
    </dl>
  )
}
