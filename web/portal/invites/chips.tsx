import type { InviteState } from '@latchkey/core/invites/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import classes from '../../shared/access/chips.module.css'
import type { ShownState } from './tally.ts'
import { invitesWords } from './words.ts'

// Never colour alone: shape and word carry the state too.
const invites: Record<InviteState, readonly [colour: string, shape: string]> = {
  waiting: ['blue', '○'],
  running: ['blue', '●'],
  paused: ['amber', '●'],
  cancelled: ['grey', '●'],
  finished: ['green', '●'],
}

const people: Record<ShownState, readonly [colour: string, shape: string]> = {
  waiting: ['grey', '○'],
  'left-out': ['grey', '○'],
  sending: ['blue', '■'],
  sent: ['blue', '■'],
  delivered: ['green', '■'],
  bounced: ['red', '■'],
  failed: ['red', '■'],
  skipped: ['grey', '■'],
}

export function InviteChip({ state }: { readonly state: InviteState }) {
  const say = useWords(invitesWords)
  return <Chip look={invites[state]} word={say(`state.${state}`)} />
}

export function PersonChip({ state }: { readonly state: ShownState }) {
  const say = useWords(invitesWords)
  return <Chip look={people[state]} word={say(`person.${state}`)} />
}

function Chip(props: { readonly look: readonly [string, string]; readonly word: string }) {
  const [colour, shape] = props.look
  return (
    <span className={`${classes.chip} ${classes[colour]}`}>
      <span aria-hidden="true">{shape}</span> {props.word}
    </span>
  )
}
