import type { SessionsOfPerson } from '@latchkey/core/sessions/wire'
import { sentenceOf } from '@latchkey/web/shared/api/problem.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { ActDialog } from '../users/act-dialog.tsx'
import { sessionsWords } from './words.ts'

type Session = SessionsOfPerson['items'][number]

interface Person {
  readonly kind: 'contacts' | 'users'
  readonly id: string
}

/** How often the list is read anew while it is looked at, milliseconds. */
const RESTING_MS = 30_000

/** L3: where a contact or user is signed in, with the means to end each and all. */
export function SessionsPanel(props: {
  /** Whose. */
  readonly of: Person
  readonly name: string
  readonly mayEnd: boolean
}) {
  const say = useWords(sessionsWords)
  const { of, name, mayEnd } = props
  const list = useQuery({
    queryKey: ['sessions', of.kind, of.id],
    queryFn: ({ signal }): Promise<SessionsOfPerson> =>
      api.get(`/${of.kind}/{id}/sessions`, { path: { id: of.id }, signal }),
    refetchInterval: RESTING_MS,
  })
  const [asking, setAsking] = useState(false)
  const items = list.data?.items ?? []
  const own = items.some((one) => one.current)
  const endable = items.filter((one) => !one.current)
  const readAgain = () => queries.invalidateQueries({ queryKey: ['sessions', of.kind, of.id] })
  return (
    <section className={classes.panel}>
      <h2>{say('title')}</h2>
      {list.isPending && <Skeleton height={40} />}
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && items.length === 0 && <p className={classes.hint}>{say('none')}</p>}
      <ul className={classes.entries}>
        {items.map((session) => (
          <Entry
            key={session.id}
            session={session}
            of={of}
            mayEnd={mayEnd && !session.current}
            onEnded={readAgain}
          />
        ))}
      </ul>
      {mayEnd && endable.length > 0 && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {say(own ? 'end-others' : 'end-all')}
        </Button>
      )}
      {asking && (
        <ActDialog
          title={own ? say('end-all.others') : say('end-all.title', { name })}
          facts={[
            [say('end-all.who'), name],
            [
              say('end-all.where'),
              endable.length === 1 ? say('end-all.one') : say('end-all.many', { count: endable.length }),
            ],
          ]}
          text={say('end-all.text')}
          submit={say(own ? 'end-others' : 'end-all')}
          act={() => api.delete(`/${of.kind}/{id}/sessions`, { path: { id: of.id } })}
          onDone={() => {
            toast({ text: say('end-all.done') })
            void readAgain()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

function Entry(props: {
  readonly session: Session
  readonly of: Person
  readonly mayEnd: boolean
  readonly onEnded: () => unknown
}) {
  const say = useWords(sessionsWords)
  const { relative } = useTimeWords()
  const { session, of, mayEnd, onEnded } = props
  const { id, device, ip, face, standing, current } = session
  const now = api.time.now()
  const when = relative(session.lastUsedAt, now)
  const end = useMutation({
    mutationFn: () =>
      api.delete(`/${of.kind}/{id}/sessions/{sessionId}`, { path: { id: of.id, sessionId: id } }),
    onSuccess: () => toast({ text: say('end.done', { device }) }),
    onError: (problem) => toast({ text: sentenceOf(problem), tone: 'fault' }),
    onSettled: onEnded,
  })
  return (
    <li>
      <span className={classes.choices}>
        <strong>{device}</strong>
        <span>{current ? `${say(`at.${face}`)} · ${say('current')}` : say(`at.${face}`)}</span>
        {mayEnd && (
          <Button
            variant="default"
            size="xs"
            aria-label={say('end.of', { device, when })}
            loading={end.isPending}
            onClick={() => end.mutate()}
          >
            {say('end')}
          </Button>
        )}
      </span>
      <small>
        {ip} · {say('used', { when })} · {say('signed-in', { when: relative(session.createdAt, now) })}
        {standing !== 'whole' && ` · ${say(standing)}`}
      </small>
    </li>
  )
}
