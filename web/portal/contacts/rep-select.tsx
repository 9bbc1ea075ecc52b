import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { foundUsersQuery, userQuery } from '../users/users-query.ts'

/** One user whose territories are meant, found by a few letters of his name or username. */
export function RepSelect(props: {
  readonly label: string
  readonly placeholder: string
  readonly nothingFoundMessage: string
  readonly userId: string | undefined
  readonly onPick: (id: string | undefined) => void
}) {
  const { userId, onPick, ...shown } = props
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed, 200)
  const found = useQuery({ ...foundUsersQuery(words), placeholderData: keepPreviousData })
  const picked = useQuery({ ...userQuery(userId ?? ''), enabled: Boolean(userId), retry: false })
  const all = [...(found.data?.items ?? []), ...(picked.data ? [picked.data] : [])]
  const options = new Map(all.map((user) => [user.id, `${nameOf(user)} · ${user.username}`]))
  return (
    <Select
      {...shown}
      searchable
      clearable
      data={[...options].map(([value, label]) => ({ value, label }))}
      // The server has searched already.
      filter={({ options: found }) => found}
      value={userId ?? null}
      onSearchChange={setTyped}
      onChange={(id) => onPick(id ?? undefined)}
    />
  )
}
