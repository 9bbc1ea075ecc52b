import { after, HOUR, type Instant, instant } from '@latchkey/core/instant'
import { LEAST_REPEAT_DAYS, MOST_REPEAT_DAYS, UNDO } from '@latchkey/core/invites/schedule'
import type { NewInvite } from '@latchkey/core/invites/wire'

export type InviteOptions = Pick<NewInvite, 'startAt' | 'repeatDays' | 'name'>

/** When an invite is to leave, as it stands in the fields. */
export interface InvitePlan {
  readonly when: 'now' | 'later'
  /** The text of a date and time field, in the person's zone. */
  readonly startAt: string
  readonly repeat: boolean
  readonly days: number | string
  readonly name: string
}

export const atOnce: InvitePlan = {
  when: 'now',
  startAt: '',
  repeat: false,
  days: LEAST_REPEAT_DAYS,
  name: '',
}

export type PlanFault = 'start-missing' | 'start-past' | 'days-wrong'

/** I1: what is not right in the plan yet. */
export function faultsOf(plan: InvitePlan, now: Instant): PlanFault[] {
  const faults: PlanFault[] = []
  if (plan.when === 'later') {
    const start = Date.parse(plan.startAt)
    if (Number.isNaN(start)) faults.push('start-missing')
    else if (start <= now) faults.push('start-past')
  }
  const days = Number(plan.days)
  const fits = Number.isInteger(days) && days >= LEAST_REPEAT_DAYS && days <= MOST_REPEAT_DAYS
  if (plan.repeat && !fits) faults.push('days-wrong')
  return faults
}

/** What the server is told of a plan that is right. */
export function optionsOf(plan: InvitePlan): InviteOptions {
  const name = plan.name.trim()
  return {
    ...(plan.when === 'later' ? { startAt: new Date(plan.startAt).toISOString() } : {}),
    ...(plan.repeat ? { repeatDays: Number(plan.days) } : {}),
    ...(name ? { name } : {}),
  }
}

/** When the first temporary password of a plan ends: it is made when its letter is sent (I1, C3). */
export function firstEnd(plan: InvitePlan, now: Instant, hours: number): Instant {
  const start = plan.when === 'later' ? instant(Date.parse(plan.startAt)) : after(now, UNDO)
  return after(start, hours * HOUR)
}
