import { LEAST_REPEAT_DAYS, MOST_REPEAT_DAYS } from '@latchkey/core/invites/schedule'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createLazyRoute, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import { ButtonLink } from '../page/button-link.tsx'
import { Crumbs } from '../page/crumbs.tsx'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { TitleRow } from '../shell/title-row.tsx'
import { previewQuery } from './audience.ts'
import { AudiencePanel } from './audience-panel.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import classes from './new-invite.module.css'
import { atOnce, faultsOf, type PlanFault } from './plan.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { planIds, WhenPanel } from './when-panel.tsx'
import { newInviteWords } from './words.ts'

export const newInviteRoute = createLazyRoute('/invites/new')({ component: NewInviteScreen })

const fieldOf: Record<PlanFault, keyof typeof planIds> = {
  'start-missing': 'startAt',
  'start-past': 'startAt',
  'days-wrong': 'repeatDays',
}

/** I1: whom, who of them gets a letter, and when; nothing is written before the last question is answered. */
function NewInviteScreen() {
  const say = useWords(newInviteWords)
  const sayApp = useWords(appWords)
  const search = newInviteRoute.useSearch()
  const preview = useQuery(previewQuery(search))
  const [plan, setPlan] = useState(atOnce)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [asking, setAsking] = useState(false)
  const eligible = preview.data?.eligible ?? 0

  function review(): void {
    const faults = faultsOf(plan, api.time.now())
    setProblem(faults.length > 0 ? problemOf(faults) : null)
    setAsking(faults.length === 0)
  }

  function problemOf(faults: readonly PlanFault[]): ApiProblem {
    const errors = faults.map((fault) => ({
      field: fieldOf[fault],
      code: fault,
      message: say(fault, { least: LEAST_REPEAT_DAYS, most: MOST_REPEAT_DAYS }),
    }))
    return new ApiProblem({ status: 0, code: 'not-yet', detail: say('not-yet'), errors })
  }

  return (
    <>
      <TitleRow
        title={say('title')}
        above={
          <Crumbs>
            <Link to="/invites" activeOptions={{ exact: true }}>
              {say('crumb')}
            </Link>
          </Crumbs>
        }
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          review()
        }}
      >
        <ProblemBox problem={problem} fields={planIds} />
        <div className={page.columns}>
          <div className={classes.side}>
            <AudiencePanel search={search} />
            <PreviewPanel search={search} preview={preview} />
          </div>
          <WhenPanel plan={plan} problem={problem} onChange={setPlan} />
        </div>
        <div className={page.buttons}>
          <Button type="submit" disabled={eligible === 0 || preview.isFetching || preview.isError}>
            {say('review')}
          </Button>
          <ButtonLink variant="default" to="/invites">
            {sayApp('app.cancel')}
          </ButtonLink>
        </div>
      </form>
      {asking && preview.data && (
        <ConfirmDialog search={search} preview={preview.data} plan={plan} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
