import { Icon } from '@latchkey/web/shared/icons/icons.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import filters from '../contacts/filters.module.css'
import { MoreFilters } from '../contacts/more-filters.tsx'
import { type ContactsSearch, chosen } from '../contacts/search.ts'
import page from '../page/page.module.css'
import classes from './new-invite.module.css'
import type { NewInviteSearch } from './search.ts'
import { newInviteWords } from './words.ts'

const TYPING_PAUSE = 400

/** Whom the invite is for; a filter can be changed here, and the counts follow. */
export function AudiencePanel({ search }: { readonly search: NewInviteSearch }) {
  const say = useWords(newInviteWords)
  const { contactIds, againOf, ...filter } = search
  const count = chosen(contactIds).length
  return (
    <section className={page.panel}>
      <h2>{say('whom')}</h2>
      {againOf ? (
        <p className={classes.said}>
          {say('again')}{' '}
          <Link to="/invites/$id" params={{ id: againOf }}>
            {say('again-link')}
          </Link>
        </p>
      ) : contactIds ? (
        <p className={classes.said}>{say(count === 1 ? 'chosen-one' : 'chosen', { count })}</p>
      ) : (
        <Filter filter={filter} />
      )}
    </section>
  )
}

function Filter({ filter }: { readonly filter: ContactsSearch }) {
  const say = useWords(newInviteWords)
  const navigate = useNavigate({ from: '/invites/new' })
  const [typed, setTyped] = useState(filter.search ?? '')
  const change = ({ sort: _, ...next }: ContactsSearch) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const look = useDebouncedCallback((text: string, where: string) => {
    if (location.pathname === where) change({ search: text.trim() || undefined })
  }, TYPING_PAUSE)
  return (
    <>
      <TextInput
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        leftSection={<Icon name="search" />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          look(event.currentTarget.value, location.pathname)
        }}
      />
      <div className={classes.filters}>
        <div className={filters.more}>
          <MoreFilters search={filter} onChange={change} />
        </div>
      </div>
      {Object.keys(filter).length === 0 && <p className={page.hint}>{say('everyone')}</p>}
    </>
  )
}
