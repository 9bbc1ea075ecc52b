import type { RetailerWire } from '@latchkey/core/retailers/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { territoriesQuery } from '../contacts/contacts-query.ts'
import { partsWords } from '../parts-words.ts'
import { retailersWords } from '../retailers/words.ts'
import { useMay } from '../shell/rights.ts'

/** U5: a retailer's territory, chosen with write on territories, shown to all others. */
export function TerritoryField(props: {
  readonly id: string
  readonly value: string | null
  /** The one stored, which may be inactive or beyond what is listed. */
  readonly stored: RetailerWire['territory']
  readonly error: string | undefined
  readonly onChange: (id: string | null) => void
}) {
  const say = useWords(retailersWords)
  const sayPart = useWords(partsWords)
  const may = useMay()
  const { id, value, stored, error } = props
  const mayChoose = may('territories', 'write') && may('retailers', 'write')
  const territories = useQuery({ ...territoriesQuery, enabled: mayChoose })
  if (!mayChoose)
    return (
      <TextInput
        id={id}
        readOnly
        label={say('field.territoryId')}
        description={say('hint.territory-fixed')}
        error={error}
        value={stored?.name ?? say('territory.none')}
      />
    )
  const options = new Map([...(territories.data?.items ?? []), ...(stored ? [stored] : [])].map(named))
  return (
    <Select
      id={id}
      searchable
      clearable
      withCheckIcon={false}
      label={say('field.territoryId')}
      description={say('hint.territory')}
      placeholder={say('territory.none')}
      nothingFoundMessage={sayPart('filter.none')}
      error={error}
      data={[...options].map(([option, label]) => ({ value: option, label }))}
      value={value}
      onChange={props.onChange}
    />
  )
}

const named = ({ id, name }: { id: string; name: string }) => [id, name] as const
