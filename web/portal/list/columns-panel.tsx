import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { partsWords } from '../parts-words.ts'
import type { ColumnChoice } from './columns.ts'
import classes from './columns-panel.module.css'
import { type ListLook, pageSizes } from './list-look.ts'

/** Which columns of a list are shown, and how many rows are read at once. */
export function ColumnsPanel<Key extends string>(props: {
  readonly all: readonly ColumnChoice<Key>[]
  readonly shown: readonly ColumnChoice<Key>[]
  readonly titleOf: (key: Key) => string
  readonly isUsual: boolean
  readonly size: ListLook['size']
  /** Null goes back to the usual columns. */
  readonly onColumns: (columns: readonly Key[] | null) => void
  readonly onSize: (size: ListLook['size']) => void
}) {
  const say = useWords(partsWords)
  const sizeId = useId()
  const { all, shown, onColumns } = props
  const shownKeys = shown.map(({ key }) => key)
  return (
    <div className={classes.panel}>
      <fieldset className={classes.columns}>
        <legend>{say('columns.which')}</legend>
        {all.map(({ key, fixed }) => (
          <Checkbox
            key={key}
            label={props.titleOf(key)}
            checked={shownKeys.includes(key)}
            disabled={fixed ?? false}
            onChange={(event) => {
              const { checked } = event.currentTarget
              onColumns(
                all.map((one) => one.key).filter((one) => (one === key ? checked : shownKeys.includes(one))),
              )
            }}
          />
        ))}
      </fieldset>
      <div className={classes.line}>
        <span id={sizeId}>{say('columns.size')}</span>
        <SegmentedControl
          aria-labelledby={sizeId}
          transitionDuration={0}
          data={pageSizes.map(String)}
          value={String(props.size)}
          onChange={(value) => {
            const size = pageSizes.find((one) => String(one) === value)
            if (size) props.onSize(size)
          }}
        />
        <Button variant="default" disabled={props.isUsual} onClick={() => onColumns(null)}>
          {say('columns.usual')}
        </Button>
        <small>{say('columns.kept')}</small>
      </div>
    </div>
  )
}
