import type { Scorer, StrengthLabel } from '@latchkey/core/strength/strength'

const SPEAK_AFTER_MS = 600
const LEVELS: readonly StrengthLabel[] = ['poor', 'weak', 'acceptable', 'good', 'excellent']
/** Two sentences of advice are read; more are not. */
const ADVICE_SHOWN = 2

/** S6: shows the strength under the field while it is typed. The scorer is fetched when the field is first entered. */
function followStrength(meter: HTMLElement): void {
  const input = document.getElementById(meter.dataset.strength ?? '')
  const bars = meter.querySelector<HTMLElement>('.bars')
  const [label, advice, spoken] = ['label', 'advice', 'spoken'].map((name) =>
    meter.querySelector<HTMLElement>(`[data-${name}]`),
  )
  if (!(input instanceof HTMLInputElement) || !bars || !label || !advice || !spoken) return
  const words: Record<string, string> = JSON.parse(meter.dataset.words ?? '{}')
  const still = advice.textContent ?? ''
  let score: Scorer | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (): void => {
    if (!score) return
    const { label: level, advice: keys } = score(input.value, personalWords(meter))
    const empty = input.value === ''
    const sentences = keys.slice(0, ADVICE_SHOWN).map((key) => words[key] ?? '')
    if (LEVELS.indexOf(level) < LEVELS.indexOf('acceptable')) sentences.unshift(meter.dataset.needed ?? '')
    bars.hidden = false
    if (empty) delete meter.dataset.level
    else meter.dataset.level = level
    label.textContent = empty ? '' : (words[`strength.${level}`] ?? '')
    advice.textContent = empty ? still : sentences.join(' ')
    clearTimeout(timer)
    timer = setTimeout(() => {
      spoken.textContent = empty ? '' : `${label.textContent}. ${advice.textContent}`
    }, SPEAK_AFTER_MS)
  }

  const load = async (): Promise<void> => {
    if (score) return
    const { loadScorer } = await import('@latchkey/core/strength/strength')
    score = await loadScorer()
    show()
  }
  // Without the scorer the page works as without script: the server decides.
  const tryLoad = () => void load().catch(() => undefined)

  input.addEventListener('focus', tryLoad)
  input.addEventListener('input', show)
  for (const field of personalFields(meter)) field.addEventListener('input', show)
  if (input.value !== '' || document.activeElement === input) tryLoad()
}

/** The person's own words: given with the page, and typed beside. */
function personalWords(meter: HTMLElement): string[] {
  const given: string[] = JSON.parse(meter.dataset.personal ?? '[]')
  return [...given, ...personalFields(meter).map((field) => field.value)]
}

function personalFields(meter: HTMLElement): HTMLInputElement[] {
  return (meter.dataset.personalFields ?? '')
    .split(' ')
    .map((id) => document.getElementById(id))
    .filter((field) => field instanceof HTMLInputElement)
}

for (const meter of document.querySelectorAll<HTMLElement>('[data-strength]')) followStrength(meter)
