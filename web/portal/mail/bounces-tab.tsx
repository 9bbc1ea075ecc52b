import type { ReportIntake } from '@latchkey/core/letters/report-wire'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { ActDialog } from '../users/act-dialog.tsx'
import { intakeQuery } from './mail-query.ts'
import classes from './texts.module.css'
import { textsWords } from './texts-words.ts'

/** M1: how bounces come in, and what came lately. */
export function BouncesTab() {
  const intake = useQuery(intakeQuery)
  if (intake.isError) return <ProblemBox problem={intake.error} onRetry={() => intake.refetch()} />
  if (!intake.data) return <Skeleton height={360} />
  return (
    <div className={classes.intake}>
      <Ways intake={intake.data} onMade={() => void intake.refetch()} />
      <Lately intake={intake.data} />
    </div>
  )
}

function Ways({ intake, onMade }: { readonly intake: ReportIntake; readonly onMade: () => void }) {
  const say = useWords(textsWords)
  const may = useMay()
  const { exact } = useTimeWords()
  const [asking, setAsking] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const { address, webhook, secret } = intake
  const at = secret ? exact(secret.madeAt) : ''
  const mayMake = may('letters', 'write')
  return (
    <section className={page.panel}>
      <h2>{say('bounces.how')}</h2>
      <dl>
        <dt>{say('bounces.address')}</dt>
        <dd>
          {address ?? <strong>{say('bounces.no-address')}</strong>}
          {address === null && <p className={page.hint}>{say('bounces.no-address-hint')}</p>}
        </dd>
        <dt>{say('bounces.pipe')}</dt>
        <dd>
          <code>npx latchkey bounce</code>
          <p className={page.hint}>{say('bounces.pipe-hint')}</p>
        </dd>
        <dt>{say('bounces.webhook')}</dt>
        <dd>
          <code>POST {webhook}</code>
        </dd>
        <dt>{say('bounces.secret')}</dt>
        <dd>
          {secret === null
            ? say('bounces.no-secret')
            : secret.madeBy
              ? say('bounces.secret-by', { name: secret.madeBy, at })
              : say('bounces.secret-at', { at })}
        </dd>
      </dl>
      {mayMake && (
        <div className={page.buttons}>
          <Button variant="default" onClick={() => setAsking(true)}>
            {say(secret ? 'bounces.make-anew' : 'bounces.make')}
          </Button>
        </div>
      )}
      {asking && (
        <ActDialog
          title={say('bounces.make-ask')}
          text={say(secret ? 'bounces.make-text-anew' : 'bounces.make-text')}
          submit={say(secret ? 'bounces.make-anew' : 'bounces.make')}
          act={() => api.post('/letters/bounces/secret')}
          onDone={(answer) => {
            setMade(answer.secret)
            onMade()
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {made !== null && <MadeDialog secret={made} onClose={() => setMade(null)} />}
    </section>
  )
}

/** Shown once: nothing keeps it when the dialog closes. */
function MadeDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const say = useWords(textsWords)
  const sayApp = useWords(appWords)
  return (
    <Dialog title={say('bounces.made')} onClose={onClose}>
      <p className={page.hint}>{say('bounces.made-hint')}</p>
      <p className={classes.secret}>{secret}</p>
      <DialogButtons>
        <Button
          variant="default"
          onClick={() =>
            void navigator.clipboard.writeText(secret).then(() => toast({ text: say('bounces.copied') }))
          }
        >
          {say('bounces.copy')}
        </Button>
        <Button onClick={onClose}>{sayApp('app.close')}</Button>
      </DialogButtons>
    </Dialog>
  )
}

const listed = ['bounced', 'failed', 'delivered'] as const

function Lately({ intake: { lately, lastAt } }: { readonly intake: ReportIntake }) {
  const say = useWords(textsWords)
  const { relative } = useTimeWords()
  return (
    <section className={page.panel}>
      <h2>{say('bounces.lately')}</h2>
      <ul className={classes.counts}>
        {listed.map((state) => (
          <li key={state}>
            <Link to="/mail" search={{ state }}>
              {say(`bounces.${state}`)}
            </Link>
            <b>{lately[state]}</b>
          </li>
        ))}
        {(['delayed', 'refused'] as const).map((state) => (
          <li key={state}>
            {say(`bounces.${state}`)}
            <b>{lately[state]}</b>
          </li>
        ))}
      </ul>
      <p className={page.hint}>
        {lastAt ? say('bounces.last', { at: relative(lastAt, api.time.now()) }) : say('bounces.never')}
      </p>
    </section>
  )
}
