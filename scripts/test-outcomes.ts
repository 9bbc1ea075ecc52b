import { inspect } from 'node:util'

export interface Outcome {
  readonly kind: 'passed' | 'failed' | 'skipped'
  readonly title: string
  readonly why?: string
}

interface TestEvent {
  readonly type: string
  readonly data: {
    readonly name: string
    readonly nesting: number
    readonly skip?: string | boolean
    readonly todo?: string | boolean
    readonly message?: string
    readonly line?: number
    readonly details?: { readonly type?: string; readonly error?: { failureType?: string; cause?: unknown } }
  }
}

/** The outcome an event stands for: tests, and what is wrong with a suite itself; undefined for the rest. */
function outcomeOf({ type, data }: TestEvent): Outcome | undefined {
  if (type !== 'test:pass' && type !== 'test:fail') return undefined
  const isSuite = data.details?.type === 'suite'
  const excuse = data.skip || data.todo
  if (excuse) {
    const why = typeof excuse === 'string' ? excuse : data.todo ? 'to do' : 'no reason given'
    return { kind: 'skipped', title: data.name, why }
  }
  const error = data.details?.error
  if (isSuite && (type === 'test:pass' || error?.failureType === 'subtestsFailed')) return undefined
  if (type === 'test:pass') return { kind: 'passed', title: data.name }
  const cause = error?.cause ?? error
  const why = typeof cause === 'string' ? cause : inspect(cause, { depth: 8, maxStringLength: 5000 })
  return { kind: 'failed', title: data.line ? `${data.name} (line ${data.line})` : data.name, why }
}

/** Every outcome of a run, as it comes. */
export async function* outcomesOf(events: AsyncIterable<unknown>): AsyncGenerator<Outcome> {
  for await (const event of events as AsyncIterable<TestEvent>) {
    const outcome = outcomeOf(event)
    if (outcome) yield outcome
    if (event.type === 'test:diagnostic' && event.data.message?.includes('asynchronous activity')) {
      yield { kind: 'failed', title: 'something went wrong after its test ended', why: event.data.message }
    }
  }
}
