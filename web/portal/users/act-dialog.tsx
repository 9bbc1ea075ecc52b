import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { appWords } from '../api/api.ts'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'

/** Asks before an act: names whom it is about and what follows, shows why it was refused, and closes when it is done. */
export function ActDialog<Answer>(props: {
  readonly title: string
  readonly facts?: readonly (readonly [term: string, fact: ReactNode])[]
  readonly text?: ReactNode
  readonly submit: string
  readonly act: () => Promise<Answer>
  readonly onDone: (answer: Answer) => void
  readonly onRefused?: (problem: unknown) => void
  readonly onClose: () => void
  /** Ids of the dialog's own fields. */
  readonly fields?: Readonly<Record<string, string>>
  readonly blocked?: boolean
  readonly children?: (problem: unknown) => ReactNode
}) {
  const say = useWords(appWords)
  const { facts = [], onClose } = props
  const act = useMutation({
    mutationFn: props.act,
    onSuccess: (answer) => {
      onClose()
      props.onDone(answer)
    },
    onError: (problem) => props.onRefused?.(problem),
  })
  return (
    <Dialog title={props.title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!props.blocked && !act.isPending) act.mutate()
        }}
      >
        <ProblemBox problem={act.error} {...(props.fields ? { fields: props.fields } : {})} />
        {facts.length > 0 && (
          <dl className={classes.facts}>
            {facts.map(([term, fact]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <strong>{fact}</strong>
                </dd>
              </div>
            ))}
          </dl>
        )}
        {props.text && <p className={classes.hint}>{props.text}</p>}
        {props.children?.(act.error)}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {say('app.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending} disabled={props.blocked ?? false}>
            {props.submit}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
