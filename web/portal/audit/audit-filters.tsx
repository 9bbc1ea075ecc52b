import { auditActions } from '@latchkey/core/audit/actions'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { wordsIn } from '@latchkey/web/shared/words/words.ts'
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { partsWords } from '../parts-words.ts'
import { useMay } from '../shell/rights.ts'
import classes from './audit.module.css'
import { type AuditEvent, peopleQuery } from './audit-query.ts'
import type { AuditSearch } from './search.ts'
import { actWords, auditWords } from './words.ts'

interface FilterProps {
  readonly search: AuditSearch
  /** What is shown now, which knows the names of those asked for. */
  readonly events: readonly AuditEvent[]
  readonly onChange: (next: AuditSearch) => void
}

const results = ['done', 'refused', 'failed'] as const

/** Acts by the sentence they leave, without who did them. */
const sayAct = wordsIn(actWords, language)
const acts = auditActions
  .map((action) => ({ value: action, label: actOf(sayAct(`audit.${action}`)) }))
  .sort((one, other) => one.label.localeCompare(other.label))
  // Acts on different things may leave the same sentence; the second of them says on what.
  .map((act, index, all) =>
    all.some((other, at) => other.label === act.label && at !== index)
      ? { ...act, label: `${act.label} (${act.value.split('.')[0]})` }
      : act,
  )

function actOf(sentence: string): string {
  const rest = sentence
    .replace(/^\{actor\}\s*/, '')
    .replace(/:?\s*\{\w+\}/g, '')
    .replace(/\.$/, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

export function AuditFilters({ search, events, onChange }: FilterProps) {
  const say = useWords(auditWords)
  const sayPart = useWords(partsWords)
  const result = search.result ?? null
  const about = search.targetId ? events.find(({ target }) => target?.id === search.targetId)?.target : null
  return (
    <search className={classes.filters}>
      <PersonFilter search={search} events={events} onChange={onChange} />
      <Select
        clearable
        searchable
        label={say('filter.act')}
        placeholder={sayPart('filter.any')}
        nothingFoundMessage={sayPart('filter.none')}
        data={acts}
        value={search.action ?? null}
        onChange={(action) => onChange({ action: auditActions.find((each) => each === action) })}
      />
      <Select
        clearable
        label={say('filter.result')}
        placeholder={sayPart('filter.any')}
        data={results.map((each) => ({ value: each, label: say(`result.${each}`) }))}
        value={result}
        onChange={(chosen) => onChange({ result: results.find((each) => each === chosen) })}
      />
      {(['from', 'until'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={say(`filter.${end}`)}
          value={search[end] ?? ''}
          onChange={(event) => onChange({ [end]: event.currentTarget.value || undefined })}
        />
      ))}
      {search.targetId && (
        <Button
          variant="default"
          aria-label={sayPart('filter.remove', { name: say('filter.about') })}
          onClick={() => onChange({ targetId: undefined })}
        >
          {say('filter.about')}: {about?.name ?? '…'} ×
        </Button>
      )}
    </search>
  )
}

function PersonFilter({ search, events, onChange }: FilterProps) {
  const say = useWords(auditWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed, 200)
  const rights = { users: may('users', 'read'), contacts: may('contacts', 'read') }
  const found = useQuery({ ...peopleQuery(words, rights), placeholderData: keepPreviousData })
  const { actorId } = search
  const labels = new Map(
    (found.data ?? []).map(({ id, kind, name }) => [id, `${name} · ${say(`kind.${kind}`)}`]),
  )
  if (actorId && !labels.has(actorId))
    labels.set(actorId, events.find(({ actor }) => actor.id === actorId)?.actor.name ?? '…')
  return (
    <Select
      clearable
      searchable
      label={say('filter.person')}
      placeholder={say('filter.type-person')}
      nothingFoundMessage={sayPart('filter.none')}
      data={[...labels].map(([value, label]) => ({ value, label }))}
      // The server has searched already, without accents too.
      filter={({ options }) => options}
      value={actorId ?? null}
      onSearchChange={setTyped}
      onChange={(id) => onChange({ actorId: id ?? undefined })}
    />
  )
}
