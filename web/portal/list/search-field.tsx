import { Icon } from '@latchkey/web/shared/icons/icons.tsx'
import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import classes from '../contacts/filters.module.css'

/** Milliseconds a person may pause between two letters of one word. */
const TYPING_PAUSE = 250

/** The search of a list, whose text stands in the address. */
export function SearchField(props: {
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
  // Back, the palette or "show all" may change the address under the field.
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
