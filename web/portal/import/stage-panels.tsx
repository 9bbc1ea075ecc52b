import type { ImportRunPage } from '@latchkey/core/imports/run-wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { act, pathOf } from '../imports/imports-query.ts'
import { importsWords } from '../imports/words.ts'
import bar from '../invites/progress-bar.module.css'
import { ButtonLink } from '../page/button-link.tsx'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { CountsTable, changesAnything } from './counts-table.tsx'
import classes from './import.module.css'

interface Props {
  readonly run: ImportRunPage
}

interface WithColumns extends Props {
  readonly onColumns: () => void
}

/** The file is being checked or stored. */
export function MovingPanel({ run }: Props) {
  const say = useWords(importsWords)
  const { done, total } = run.progress
  const isChecking = run.state === 'checking'
  const title = isChecking ? say('state.checking') : say('apply.title')
  const progress = isChecking
    ? say('check.running')
    : total === 0
      ? say('apply.waiting')
      : say('apply.progress', { done: done.toLocaleString(language), total: total.toLocaleString(language) })
  return (
    <section className={page.panel} aria-busy="true">
      <h2>{title}</h2>
      <progress
        className={bar.bar}
        aria-label={`${title}: ${progress}`}
        {...(total > 0 ? { max: total, value: done } : {})}
      />
      <p className={classes.said}>{progress}</p>
      {!isChecking && <p className={`${classes.said} ${classes.quiet}`}>{say('apply.running')}</p>}
    </section>
  )
}

/** What the file would change, before anybody says yes. */
export function CheckedPanel({ run, onColumns }: WithColumns) {
  const say = useWords(importsWords)
  const { exact } = useTimeWords()
  const doing = useMutation({ mutationFn: (what: 'apply' | 'withdraw') => act(run.id, { act: what }) })
  const { summary } = run
  if (!summary) return null
  const changes = changesAnything(summary)
  return (
    <section className={page.panel}>
      <h2>{say('checked.title')}</h2>
      <CountsTable summary={summary} />
      <p className={classes.said}>{say(changes ? 'checked.no-letters' : 'checked.same')}</p>
      {run.fileEndsAt && (
        <p className={`${classes.said} ${classes.quiet}`}>
          {say('file.kept', { at: exact(run.fileEndsAt) })}
        </p>
      )}
      {doing.isError && <ProblemBox problem={doing.error} />}
      <div className={page.buttons}>
        {changes && (
          <Button loading={doing.isPending} onClick={() => doing.mutate('apply')}>
            {say('checked.apply')}
          </Button>
        )}
        <Button variant="default" disabled={doing.isPending} onClick={onColumns}>
          {say('refused.columns')}
        </Button>
        <Button variant="default" disabled={doing.isPending} onClick={() => doing.mutate('withdraw')}>
          {say('columns.withdraw')}
        </Button>
      </div>
    </section>
  )
}

/** What came of it, by row to download. */
export function AppliedPanel({ run }: Props) {
  const say = useWords(importsWords)
  const { exact } = useTimeWords()
  const may = useMay()
  return (
    <section className={page.panel}>
      <h2>{say('applied.title')}</h2>
      {run.summary && <CountsTable summary={run.summary} />}
      <p className={classes.said}>
        {say('applied.text')} {run.resultEndsAt && say('applied.until', { at: exact(run.resultEndsAt) })}
      </p>
      <div className={page.buttons}>
        {may('contacts', 'read') && <ButtonLink to="/contacts">{say('applied.contacts')}</ButtonLink>}
        <ButtonLink to="/imports" variant="default">
          {say('new.another')}
        </ButtonLink>
        {run.resultEndsAt && (
          <a className={classes.download} href={`/api/v1${pathOf(run.id)}/result.csv`} download>
            {say('applied.download')}
          </a>
        )}
      </div>
    </section>
  )
}

/** Something that was no row of the file stood in the way. */
export function FailedPanel({ run, onColumns }: WithColumns) {
  const say = useWords(importsWords)
  return (
    <section className={page.panel}>
      <h2>{say('failed.title')}</h2>
      <p className={classes.said}>{run.fault}</p>
      <div className={page.buttons}>
        <Button onClick={onColumns}>{say('failed.again')}</Button>
      </div>
    </section>
  )
}

/** An import nobody works on any more, or one that is only looked at. */
export function OverPanel({ run }: Props) {
  const say = useWords(importsWords)
  const isOver = run.state === 'withdrawn' || run.state === 'expired'
  return (
    <section className={page.panel}>
      <h2>{say(`state.${run.state}`)}</h2>
      {isOver && (
        <p className={classes.said}>{say(run.state === 'withdrawn' ? 'over.withdrawn' : 'over.expired')}</p>
      )}
      <div className={page.buttons}>
        <ButtonLink to="/imports" variant="default">
          {say('new.another')}
        </ButtonLink>
      </div>
    </section>
  )
}
