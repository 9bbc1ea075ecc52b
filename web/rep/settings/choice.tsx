import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import classes from './settings.module.css'

/** One of a few, named above; it is kept the moment it is chosen. */
export function Choice<Value extends string>(props: {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChoose: (value: Value) => void
}) {
  const id = useId()
  return (
    <div className={classes.choice}>
      <p className={classes.label} id={id}>
        {props.label}
      </p>
      <SegmentedControl
        aria-labelledby={id}
        transitionDuration={0}
        withItemsBorders={false}
        data={[...props.choices]}
        value={props.value}
        onChange={(value) => {
          const chosen = props.choices.find((choice) => choice.value === value)
          if (chosen) props.onChoose(chosen.value)
        }}
      />
    </div>
  )
}
