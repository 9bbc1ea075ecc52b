import { MailChip } from '@latchkey/web/shared/access/chips.tsx'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { textsWords } from '../mail/texts-words.ts'
import classes from '../page/page.module.css'
import { Timeline } from '../page/timeline.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { lettersQuery } from './contact-query.ts'
import { contactWords } from './words.ts'

/** What was sent and what happened, newest first, in plain sentences (E1, M1). */
export function HistoryTab({ id }: { readonly id: string }) {
  const say = useWords(contactWords)
  const may = useMay()
  return (
    <div className={classes.columns}>
      {may('audit', 'read') && (
        <Timeline
          of="contact"
          id={id}
          title={say('events.title')}
          none={say('events.none')}
          more={say('events.more')}
        />
      )}
      {may('letters', 'read') && <Letters id={id} />}
    </div>
  )
}

const kinds = [
  'website-invite',
  'temporary-password',
  'password-changed',
  'email-changed',
  'contact-moved',
  'link-offer',
  'link-changed',
] as const

function Letters({ id }: { readonly id: string }) {
  const say = useWords(contactWords)
  const sayText = useWords(textsWords)
  const { exact } = useTimeWords()
  const letters = useQuery(lettersQuery(id))
  const all = letters.data?.items ?? []
  return (
    <section className={classes.panel}>
      <h2>{say('letters.title')}</h2>
      {letters.isPending && <Skeleton height={120} />}
      {letters.isError && <ProblemBox problem={letters.error} onRetry={() => letters.refetch()} />}
      {letters.isSuccess && all.length === 0 && <p className={classes.hint}>{say('letters.none')}</p>}
      <ol className={classes.entries}>
        {all.map((letter) => {
          const kind = kinds.find((each) => each === letter.kind) ?? 'other'
          return (
            <li key={letter.id}>
              <span className={classes.choices}>
                <strong>{say(`letter.${kind}`)}</strong>
                {letter.state === 'void' ? (
                  <small>{say('letter.void')}</small>
                ) : (
                  <MailChip state={letter.state === 'sending' ? 'queued' : letter.state} />
                )}
              </span>
              <small>
                {say('letters.to', { recipient: letter.recipient })} ·{' '}
                <time dateTime={letter.createdAt}>{exact(letter.createdAt)}</time>
              </small>
              {letter.answer && <small>{letter.answer}</small>}
              {letter.report && <small>{sayText('reported', { report: letter.report })}</small>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
