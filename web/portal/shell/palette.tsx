import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { Dialog } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { api, appWords } from '../api/api.ts'
import classes from './palette.module.css'
import { places } from './places.ts'
import { useMay } from './rights.ts'

interface Choice {
  readonly key: string
  readonly text: string
  readonly beside?: string
  readonly kind: 'places' | 'contacts'
  readonly go: () => void
}

/** Ctrl-K: any screen or contact by a few letters, without leaving the keyboard. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(appWords)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const choices = useChoices(typed, onClose)
  const current = Math.min(at, choices.length - 1)

  function press(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt((current + step + choices.length) % Math.max(1, choices.length))
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      choices[current]?.go()
    }
  }

  return (
    <Dialog title={say('palette.open')} titleUnseen wide onClose={onClose}>
      <input
        className={classes.input}
        type="text"
        role="combobox"
        aria-label={say('palette.open')}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={choices[current] ? `${listId}-${current}` : undefined}
        autoComplete="off"
        placeholder={say('palette.placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      {choices.length === 0 && <p role="status">{say('palette.none')}</p>}
      <div id={listId} role="listbox" aria-label={say('palette.open')} className={classes.list}>
        {choices.map((choice, index) => (
          <button
            key={choice.key}
            id={`${listId}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={classes.choice}
            onClick={choice.go}
          >
            <span>{choice.text}</span>
            <small>{choice.beside ?? say(`palette.${choice.kind}`)}</small>
          </button>
        ))}
      </div>
    </Dialog>
  )
}

function useChoices(typed: string, onClose: () => void): Choice[] {
  const say = useWords(appWords)
  const may = useMay()
  const navigate = useNavigate()
  const [words] = useDebouncedValue(typed.trim(), 150)
  const found = useQuery({
    queryKey: ['palette', words],
    queryFn: ({ signal }) => api.get('/contacts', { query: { search: words, limit: 8 }, signal }),
    enabled: words !== '' && may('contacts', 'read'),
    placeholderData: keepPreviousData,
  })
  const wanted = typed.trim().toLocaleLowerCase()
  const inPlaces = places
    .filter(({ right }) => right === undefined || may(right, 'read'))
    .map(({ to, word }) => ({ to, text: say(word) }))
    .filter(({ text }) => text.toLocaleLowerCase().includes(wanted))
    .map(({ to, text }) => ({ key: to, text, kind: 'places' as const, go: () => leave(to) }))
  const inContacts = (words === '' ? [] : (found.data?.items ?? [])).map((contact) => ({
    key: contact.id,
    text: nameOf(contact),
    beside: `${contact.retailer.name} · ${contact.retailer.accountNumber}`,
    kind: 'contacts' as const,
    go: () => leave(`/contacts/${contact.id}`),
  }))
  return [...inPlaces, ...inContacts]

  function leave(to: string): void {
    onClose()
    navigate({ to })
  }
}
