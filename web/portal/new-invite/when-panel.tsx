import { LEAST_REPEAT_DAYS, MOST_REPEAT_DAYS, MOST_ROUNDS } from '@latchkey/core/invites/schedule'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { viewerZone } from '@latchkey/web/shared/time/viewer-zone.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Checkbox, Radio, TextInput } from '@mantine/core'
import page from '../page/page.module.css'
import classes from './new-invite.module.css'
import type { InvitePlan } from './plan.ts'
import { newInviteWords } from './words.ts'

export const planIds = { startAt: 'invite-start', repeatDays: 'invite-days', name: 'invite-name' }

/** I1: now, at a date, and whether it repeats. */
export function WhenPanel(props: {
  readonly plan: InvitePlan
  readonly problem: unknown
  readonly onChange: (next: InvitePlan) => void
}) {
  const say = useWords(newInviteWords)
  const { plan, problem } = props
  const set = (next: Partial<InvitePlan>) => props.onChange({ ...plan, ...next })
  return (
    <section className={page.panel}>
      <h2>{say('when')}</h2>
      <div className={classes.when}>
        <Radio.Group
          label={say('when')}
          labelProps={{ className: 'unseen' }}
          value={plan.when}
          onChange={(when) => set({ when: when === 'later' ? 'later' : 'now' })}
        >
          <div className={classes.choices}>
            <Radio value="now" label={say('now')} />
            <Radio value="later" label={say('later')} />
          </div>
        </Radio.Group>
        {plan.when === 'later' && (
          <TextInput
            id={planIds.startAt}
            type="datetime-local"
            label={say('start-at', { zone: viewerZone })}
            error={problemOfField(problem, 'startAt')}
            value={plan.startAt}
            onChange={(event) => set({ startAt: event.currentTarget.value })}
          />
        )}
        <Checkbox
          label={say('repeat')}
          checked={plan.repeat}
          onChange={(event) => set({ repeat: event.currentTarget.checked })}
        />
        {plan.repeat && (
          <TextInput
            id={planIds.repeatDays}
            type="number"
            min={LEAST_REPEAT_DAYS}
            max={MOST_REPEAT_DAYS}
            label={say('days')}
            description={say('repeat-hint', { least: LEAST_REPEAT_DAYS, most: MOST_ROUNDS })}
            error={problemOfField(problem, 'repeatDays')}
            value={plan.days}
            onChange={(event) => set({ days: event.currentTarget.value })}
          />
        )}
        <TextInput
          id={planIds.name}
          label={say('name')}
          description={say('name-hint')}
          maxLength={100}
          autoComplete="off"
          error={problemOfField(problem, 'name')}
          value={plan.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      </div>
    </section>
  )
}
