import type { ContactWire } from '@latchkey/core/contacts/wire'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ContactsSearch } from '../contacts/search.ts'
import { COUNT_CAP } from '../list/list-count.tsx'
import { ButtonLink } from '../page/button-link.tsx'
import { useMay } from '../shell/rights.ts'
import classes from './chosen-bar.module.css'
import { MOST_CHOSEN } from './most-chosen.ts'
import { SwitchDialog } from './switch-dialog.tsx'
import { chosenWords } from './words.ts'

/** What can be done with the chosen contacts; it stays at the foot of the screen, so that no row moves. */
export function ChosenBar(props: {
  readonly contacts: readonly ContactWire[]
  /** How many match the list's filter, and that filter: more than can be chosen are invited by it. */
  readonly total: number | undefined
  readonly filter: ContactsSearch
  readonly onAll: () => void
  readonly onNone: () => void
}) {
  const say = useWords(chosenWords)
  const may = useMay()
  const [asking, setAsking] = useState<{ on: boolean; contacts: readonly ContactWire[] } | null>(null)
  const { contacts, total = 0, filter, onAll, onNone } = props
  const count = contacts.length
  if (count === 0 && !asking) return null
  return (
    <section className={classes.bar} aria-label={say('column')}>
      <p className={classes.count} role="status">
        {count === 1 ? say('one') : say('many', { count })}
      </p>
      {may('invites', 'write') && (
        <ButtonLink to="/invites/new" search={{ contactIds: contacts.map(({ id }) => id).join(',') }}>
          {say('invite')}
        </ButtonLink>
      )}
      <Button variant="default" onClick={() => setAsking({ on: true, contacts })}>
        {say('on')}
      </Button>
      <Button variant="default" onClick={() => setAsking({ on: false, contacts })}>
        {say('off')}
      </Button>
      <Button variant="subtle" onClick={onAll}>
        {say('all')}
      </Button>
      <Button variant="subtle" onClick={onNone}>
        {say('none')}
      </Button>
      {total > count && may('invites', 'write') && (
        <ButtonLink variant="subtle" to="/invites/new" search={filter}>
          {total > COUNT_CAP
            ? say('invite-more', { count: COUNT_CAP.toLocaleString(language) })
            : say('invite-all', { count: total.toLocaleString(language) })}
        </ButtonLink>
      )}
      {count >= MOST_CHOSEN && <p className={classes.hint}>{say('most', { most: MOST_CHOSEN })}</p>}
      {asking && <SwitchDialog contacts={asking.contacts} on={asking.on} onClose={() => setAsking(null)} />}
    </section>
  )
}
