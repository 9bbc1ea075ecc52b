import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from '../contacts/filters.module.css'
import { SearchField } from '../list/search-field.tsx'
import { partsWords } from '../parts-words.ts'
import { Icon } from '../shell/icons.tsx'

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
