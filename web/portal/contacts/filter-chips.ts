import { accessWords } from '@latchkey/web/shared/access/access-words.ts'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import type { FilterChip } from '../list/filter-frame.tsx'
import { partsWords } from '../parts-words.ts'
import { useMay } from '../shell/rights.ts'
import { allTerritoriesQuery, userQuery } from '../users/users-query.ts'
import { retailerQuery } from './contacts-query.ts'
import { type ContactsSearch, chosen, mailStates, stateCodes } from './search.ts'
import { contactsWords } from './words.ts'

type Named = Pick<FilterChip, 'value' | 'gone'>

/** Each filter of contacts that holds; one that names something which is not there says so. */
export function useFilterChips(
  search: ContactsSearch,
  onChange: (next: ContactsSearch) => void,
): FilterChip[] {
  const say = useWords(contactsWords)
  const sayAccess = useWords(accessWords)
  const { territory, retailer, rep } = useNames(search)
  const without = (list: string | undefined, one: string) =>
    chosen(list)
      .filter((each) => each !== one)
      .join(',') || undefined
  const one = (word: keyof ContactsSearch, kind: string, named: Named): FilterChip[] =>
    search[word] ? [{ key: word, kind, ...named, remove: () => onChange({ [word]: undefined }) }] : []
  return [
    ...stateCodes
      .filter((code) => chosen(search.state).includes(code))
      .map((code) => ({
        key: code,
        kind: say('filter.state'),
        value: sayAccess(`state.${code}`),
        remove: () => onChange({ state: without(search.state, code) }),
      })),
    ...mailStates
      .filter((state) => chosen(search.mailState).includes(state))
      .map((state) => ({
        key: `mail-${state}`,
        kind: say('filter.mail'),
        value: sayAccess(`mail.${state}`),
        remove: () => onChange({ mailState: without(search.mailState, state) }),
      })),
    ...chosen(search.territory).map((id) => ({
      key: id,
      kind: say('filter.territory'),
      ...territory(id),
      remove: () => onChange({ territory: without(search.territory, id) }),
    })),
    ...one('retailerId', say('filter.retailer'), retailer),
    ...one('retailerActive', say('filter.retailer-active'), {
      value: say(`retailer-active.${search.retailerActive ?? 'true'}`),
    }),
    ...one('rep', say('filter.rep'), rep),
    ...one('signedIn', say('filter.last'), { value: say('last.never') }),
    ...(['signedInFrom', 'signedInUntil'] as const).flatMap((end) =>
      one(end, say(`filter.${end}`), { value: dayName(search[end]) }),
    ),
  ]
}

/** The names behind the ids of a filter. */
function useNames(search: ContactsSearch) {
  const sayPart = useWords(partsWords)
  const may = useMay()
  const gone: Named = { value: sayPart('filter.gone'), gone: true }
  const waiting: Named = { value: '…' }
  const territories = useQuery({
    ...allTerritoriesQuery,
    enabled: Boolean(search.territory) && may('territories', 'read'),
  })
  const retailer = useQuery({
    ...retailerQuery(search.retailerId ?? ''),
    enabled: Boolean(search.retailerId) && may('retailers', 'read'),
    retry: false,
  })
  const rep = useQuery({
    ...userQuery(search.rep ?? ''),
    enabled: Boolean(search.rep) && may('users', 'read'),
    retry: false,
  })
  const isMissing = (problem: unknown) => problem instanceof ApiProblem && problem.status === 404
  return {
    territory: (id: string): Named => {
      const name = territories.data?.find((each) => each.id === id)?.name
      return name ? { value: name } : territories.data ? gone : waiting
    },
    retailer: retailer.data ? { value: retailer.data.name } : isMissing(retailer.error) ? gone : waiting,
    rep: rep.data ? { value: nameOf(rep.data) } : isMissing(rep.error) ? gone : waiting,
  }
}

/** A day as it was chosen, whatever the zone. */
function dayName(day = ''): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  return new Date(day).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' })
}
