import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { SegmentedControl } from '@mantine/core'
import { partsWords } from '../parts-words.ts'
import { usersWords } from './words.ts'

type Status = 'active' | 'inactive' | undefined

/** Active, inactive, or both. */
export function StatusFilter(props: {
  readonly status: Status
  readonly onChange: (status: Status) => void
}) {
  const say = useWords(usersWords)
  const sayPart = useWords(partsWords)
  return (
    <SegmentedControl
      aria-label={say('filter.status')}
      transitionDuration={0}
      data={[
        { value: 'any', label: sayPart('filter.any') },
        { value: 'active', label: say('status.active') },
        { value: 'inactive', label: say('status.inactive') },
      ]}
      value={props.status ?? 'any'}
      onChange={(value) => props.onChange((['active', 'inactive'] as const).find((each) => each === value))}
    />
  )
}
