import type { Right } from '@latchkey/core/roles/rights'
import type { ViewList } from '@latchkey/core/views/lists'
import type { SavedView } from '@latchkey/core/views/wire'
import { sentenceOf } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../shell/rights.ts'
import type { LookSearch } from './look-search.ts'
import { addressOf, isAsSaved, wordsSaid } from './same-view.ts'
import { ViewActs } from './view-acts.tsx'
import { NewViewDialog } from './view-dialogs.tsx'
import classes from './views-bar.module.css'
import { changeView, viewsQuery } from './views-query.ts'
import { viewsWords } from './words.ts'

/** Whoever may write this shares views of the list. */
const rightOf = {
  contacts: 'contacts',
  report: 'reports',
  users: 'users',
  audit: 'audit',
} as const satisfies Record<ViewList, Right>
const pathOf = { contacts: '/contacts', report: '/reports', users: '/users', audit: '/audit' } as const

/** The saved views of a list as a row above it, and what is shown saved as one. */
export function ViewsBar(props: {
  readonly list: ViewList
  /** What the address says of filters and order. */
  readonly search: Readonly<Record<string, string | undefined>> | object
  readonly look: LookSearch
  /** The columns as they would be saved; null for the usual ones. */
  readonly columns: readonly string[] | null
}) {
  const say = useWords(viewsWords)
  const navigate = useNavigate()
  const may = useMay()
  const { list, look } = props
  const search = wordsSaid(props.search as Record<string, string | undefined>)
  const views = useQuery(viewsQuery(list))
  const [saving, setSaving] = useState(false)
  const to = pathOf[list]
  const mayShare = may(rightOf[list], 'write')
  const current = views.data?.find(({ id }) => id === look.view)
  const asSaved = current && isAsSaved(current, search, look)
  const isAll = Object.keys(search).length === 0 && look.columns === undefined && !look.view
  const isPlain = Object.keys(search).length === 0 && props.columns === null
  const content = { search, columns: props.columns ? [...props.columns] : null }
  const open = (view: SavedView | null) =>
    void navigate({ to, search: view ? addressOf(view) : {}, resetScroll: false } as never)
  const save = useMutation({
    mutationFn: (view: SavedView) =>
      changeView(view, {
        version: view.version,
        search,
        columns: look.columns === undefined ? null : look.columns.split(','),
      }),
    onSuccess: (saved) => toast({ text: say('done.saved', { name: saved.name }) }),
    onError: (problem) => toast({ text: sentenceOf(problem), tone: 'fault' }),
  })
  return (
    <div className={classes.bar}>
      <nav aria-label={say('label')} className={classes.views}>
        <Tab to={to} search={{}} current={isAll}>
          {say('all')}
        </Tab>
        {views.data?.map((view) => (
          <Tab key={view.id} to={to} search={addressOf(view)} current={view.id === look.view}>
            <span className={classes.name}>{view.name}</span>
            {view.shared && (
              <small>{view.own ? say('by.me') : say('by.other', { name: view.owner.name })}</small>
            )}
          </Tab>
        ))}
      </nav>
      <div className={classes.acts}>
        {current?.own && !asSaved && (
          <Button loading={save.isPending} onClick={() => save.mutate(current)}>
            {say('save-changes')}
          </Button>
        )}
        {!isPlain && !asSaved && (
          <Button variant="default" onClick={() => setSaving(true)}>
            {say('save')}
          </Button>
        )}
        {current?.own && <ViewActs view={current} mayShare={mayShare} onOpen={open} />}
      </div>
      {look.view && views.isSuccess && !current && !views.isFetching && (
        <p role="status" className={classes.gone}>
          {say('gone')}
        </p>
      )}
      {saving && (
        <NewViewDialog
          list={list}
          content={content}
          mayShare={mayShare}
          onSaved={open}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  )
}

function Tab(props: {
  readonly to: string
  readonly search: Record<string, string>
  readonly current: boolean
  readonly children: React.ReactNode
}) {
  return (
    <Link
      to={props.to as never}
      search={props.search as never}
      className={classes.tab ?? ''}
      // The router marks an address that is exactly this one; a view that was changed since is still the current one.
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={props.current ? 'page' : undefined}
      data-current={props.current}
    >
      {props.children}
    </Link>
  )
}
