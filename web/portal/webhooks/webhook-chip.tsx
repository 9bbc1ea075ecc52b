import type { EndpointWire } from '@latchkey/core/webhooks/wire'
import classes from '@latchkey/web/shared/access/chips.module.css'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { webhooksWords } from './words.ts'

const looks = {
  works: ['green', '●'],
  unused: ['blue', '○'],
  failing: ['amber', '●'],
  paused: ['grey', '●'],
  stopped: ['red', '■'],
} as const

/** D2: how a webhook fares, in shape and word. */
export function WebhookChip({ endpoint }: { readonly endpoint: EndpointWire }) {
  const say = useWords(webhooksWords)
  const state = stateOf(endpoint)
  const [colour, shape] = looks[state]
  return (
    <span className={`${classes.chip} ${classes[colour]}`}>
      <span aria-hidden="true">{shape}</span> {say(`state.${state}`)}
    </span>
  )
}

function stateOf({ state, pauseReason, health }: EndpointWire): keyof typeof looks {
  if (state === 'paused') return pauseReason === 'by-hand' ? 'paused' : 'stopped'
  if (health.failures > 0) return 'failing'
  return health.lastSuccessAt === null ? 'unused' : 'works'
}
