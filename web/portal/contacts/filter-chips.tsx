import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { retailerQuery, territoriesQuery } from './contacts-query.ts'
import classes from './filters.module.css'
import { type ContactsSearch, chosen, mailStates, stateCodes } from './search.ts'
import { contactsWords } from './words.ts'

interface Chip {
  readonly key: string
  readonly kind: string
  readonly value: string
  readonly without: ContactsSearch
}

/** Each filter that holds, taken away by a press. */
export function FilterChips(props: {
  readonly search: ContactsSearch
  readonly onChange: (next: ContactsSearch) => void
}) {
  const say = useWords(contactsWords)
  const chips = useChips(props.search)
  if (chips.length === 0) return null
  return (
    <ul className={classes.chips}>
      {chips.map(({ key, kind, value, without }) => (
        <li key={key}>
          <button
            type="button"
            className={classes.chip}
            aria-label={say('filter.remove', { name: `${kind}: ${value}` })}
            onClick={() => props.onChange(without)}
          >
            {kind}: <strong>{value}</strong> ×
          </button>
        </li>
      ))}
    </ul>
  )
}

function useChips(search: ContactsSearch): Chip[] {
  const say = useWords(contactsWords)
  const sayAccess = useWords(accessWords)
  const territories = useQuery({ ...territoriesQuery, enabled: Boolean(search.territory) })
  const retailer = useQuery({
    ...retailerQuery(search.retailerId ?? ''),
    enabled: Boolean(search.retailerId),
  })
  const without = (list: string | undefined, one: string) =>
    chosen(list)
      .filter((each) => each !== one)
      .join(',') || undefined
  const ofTerritory = (id: string) => territories.data?.items.find((one) => one.id === id)?.name ?? '…'
  return [
    ...stateCodes
      .filter((code) => chosen(search.state).includes(code))
      .map((code) => ({
        key: code,
        kind: say('filter.state'),
        value: sayAccess(`state.${code}`),
        without: { state: without(search.state, code) },
      })),
    ...mailStates
      .filter((state) => chosen(search.mailState).includes(state))
      .map((state) => ({
        key: `mail-${state}`,
        kind: say('filter.mail'),
        value: sayAccess(`mail.${state}`),
        without: { mailState: without(search.mailState, state) },
      })),
    ...chosen(search.territory).map((id) => ({
      key: id,
      kind: say('filter.territory'),
      value: ofTerritory(id),
      without: { territory: without(search.territory, id) },
    })),
    ...(search.retailerId
      ? [
          {
            key: search.retailerId,
            kind: say('filter.retailer'),
            value: retailer.data?.name ?? '…',
            without: { retailerId: undefined },
          },
        ]
      : []),
  ]
}
