import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select } from '@mantine/core'
import { apiKeysWords } from './words.ts'

/** D2: days a key lives, to choose from; the server takes any up to a year. */
export const lives = [7, 30, 90, 180, 365] as const
/** D2: days a former secret may still work. */
export const overlaps = [0, 1, 2, 3, 4, 5, 6, 7] as const

export function DaysSelect(props: {
  readonly id: string
  readonly label: string
  readonly choices: readonly number[]
  readonly value: number
  readonly onChange: (days: number) => void
}) {
  const say = useWords(apiKeysWords)
  const word = (count: number) =>
    count === 0 ? say('days.none') : count === 1 ? say('days.one') : say('days.many', { count })
  return (
    <Select
      id={props.id}
      label={props.label}
      allowDeselect={false}
      withCheckIcon={false}
      data={props.choices.map((days) => ({ value: String(days), label: word(days) }))}
      value={String(props.value)}
      onChange={(days) => props.onChange(Number(days ?? props.value))}
    />
  )
}
