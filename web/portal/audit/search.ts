import { type AuditAction, auditActions } from '@latchkey/core/audit/actions'

const results = ['done', 'refused', 'failed'] as const

/** What the address of the trail says. Days are days in the viewer's zone. */
export interface AuditSearch {
  readonly action?: AuditAction | undefined
  readonly result?: (typeof results)[number] | undefined
  readonly actorId?: string | undefined
  readonly targetId?: string | undefined
  /** YYYY-MM-DD, the first and the last day shown. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

export function auditSearch(typed: Record<string, unknown>): AuditSearch {
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name].slice(0, 64) : '')
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name)) ? text(name) : '')
  const said = {
    action: auditActions.find((each) => each === text('action')),
    result: results.find((each) => each === text('result')),
    actorId: text('actorId'),
    targetId: text('targetId'),
    from: day('from'),
    until: day('until'),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value))
}

/** The API's query: a day's beginning, and the beginning of the day after, in the viewer's zone. */
export function auditQueryOf({ from, until, ...search }: AuditSearch): Record<string, string | undefined> {
  return {
    ...search,
    from: from ? beginningOf(from, 0) : undefined,
    before: until ? beginningOf(until, 1) : undefined,
  }
}

function beginningOf(day: string, later: number): string | undefined {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const beginning = new Date(year, month - 1, date + later)
  return Number.isNaN(beginning.getTime()) ? undefined : beginning.toISOString()
}
