import { Icon } from '@latchkey/web/shared/icons/icons.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from '../contacts/filters.module.css'
import { partsWords } from '../parts-words.ts'
import frame from './filter-frame.module.css'
import { SearchField } from './search-field.tsx'

/** A filter that holds. */
export interface FilterChip {
  readonly key: string
  readonly kind: string
  readonly value: string
  /** Whether what it names is not there (any more), so that nothing can match. */
  readonly gone?: boolean
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
  /** Which columns are shown and how many rows are read at once, shown when asked for. */
  readonly columns?: ReactNode
  readonly beside?: ReactNode
  readonly count?: ReactNode
}) {
  const say = useWords(partsWords)
  const [open, setOpen] = useState<'more' | 'columns' | null>(null)
  const toggle = (which: 'more' | 'columns') => setOpen((now) => (now === which ? null : which))
  return (
    <search className={classes.filters}>
      <div className={classes.line}>
        {props.search && <SearchField {...props.search} />}
        {props.more && (
          <Button
            variant="default"
            leftSection={<Icon name="filter" />}
            aria-expanded={open === 'more'}
            onClick={() => toggle('more')}
          >
            {say('filters')}
          </Button>
        )}
        {props.beside}
        {props.columns && (
          <Button
            variant="default"
            className={frame.columns ?? ''}
            aria-expanded={open === 'columns'}
            onClick={() => toggle('columns')}
          >
            {say('columns')}
          </Button>
        )}
        <p className={classes.count} role="status">
          {props.count}
        </p>
      </div>
      {open === 'more' && <div className={classes.more}>{props.more}</div>}
      {open === 'columns' && props.columns}
      {props.chips.length > 0 && (
        <ul className={classes.chips}>
          {props.chips.map(({ key, kind, value, gone, remove }) => (
            <li key={key}>
              <button
                type="button"
                className={classes.chip}
                aria-label={say('filter.remove', { name: `${kind}: ${value}` })}
                onClick={remove}
              >
                {kind}: <strong className={gone ? frame.gone : undefined}>{value}</strong> ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {props.chips.some(({ gone }) => gone) && <p className={frame.notice}>{say('filter.gone-hint')}</p>}
    </search>
  )
}
