import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type ReactNode, useEffect, useState } from 'react'
import classes from '../contacts/filters.module.css'
import { partsWords } from '../parts-words.ts'
import { Icon } from '../shell/icons.tsx'

/** Milliseconds a person may pause between two letters of one word. */
const TYPING_PAUSE = 250

/** A filter that holds. */
export interface FilterChip {
  readonly key: string
  readonly kind: string
  readonly value: string
  readonly remove: () => void
}

/** Search, filters and order of a list; what they say stands in the address. */
export function FilterFrame(props: {
  readonly search?: {
    readonly label: string
    readonly text: string | undefined
    readonly onChange: (text: string | undefined) => void
  }
  readonly chips: readonly FilterChip[]
  /** Filters shown when asked for. */
  readonly more?: ReactNode
  readonly beside?: ReactNode
  readonly count?: ReactNode
}) {
  const say = useWords(partsWords)
  const [open, setOpen] = useState(false)
  return (
    <search className={classes.filters}>
      <div className={classes.line}>
        {props.search && <SearchField {...props.search} />}
        {props.more && (
          <Button
            variant="default"
            leftSection={<Icon name="filter" />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {say('filters')}
          </Button>
        )}
        {props.beside}
        <p className={classes.count} role="status">
          {props.count}
        </p>
      </div>
      {open && <div className={classes.more}>{props.more}</div>}
      {props.chips.length > 0 && (
        <ul className={classes.chips}>
          {props.chips.map(({ key, kind, value, remove }) => (
            <li key={key}>
              <button
                type="button"
                className={classes.chip}
                aria-label={say('filter.remove', { name: `${kind}: ${value}` })}
                onClick={remove}
              >
                {kind}: <strong>{value}</strong> ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}

function SearchField(props: {
  readonly label: string
  readonly text: string | undefined
  readonly onChange: (text: string | undefined) => void
}) {
  const { label, text = '' } = props
  const [typed, setTyped] = useState(text)
  const look = useDebouncedCallback((words: string, where: string) => {
    // Who has gone on meanwhile is not called back.
    if (location.pathname === where) props.onChange(words.trim() || undefined)
  }, TYPING_PAUSE)
  // Back or "show all" may change the address under the field.
  useEffect(() => setTyped((now) => (now.trim() === text ? now : text)), [text])
  return (
    <TextInput
      type="search"
      className={classes.search ?? ''}
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        look(event.currentTarget.value, location.pathname)
      }}
    />
  )
}
