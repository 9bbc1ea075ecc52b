import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemBox } from '../shell/problem-box.tsx'
import { ChangedBox } from './changed-box.tsx'
import classes from './contact.module.css'
import type { ContactForm } from './use-contact-form.ts'
import { contactWords } from './words.ts'

/** An edit with what stood in its way above it and its buttons below. */
export function FormFrame(props: {
  readonly title: string
  readonly form: ContactForm
  /** Ids of the fields by their names. */
  readonly fields: Readonly<Record<string, string>>
  readonly readOnly: boolean
  readonly children: ReactNode
}) {
  const say = useWords(contactWords)
  const { form } = props
  return (
    <section className={classes.panel}>
      <h2>{props.title}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          form.save()
        }}
      >
        <ProblemBox problem={form.problem} fields={props.fields} />
        <ChangedBox form={form} />
        <div className={classes.fields}>{props.children}</div>
        {!props.readOnly && (
          <div className={classes.buttons}>
            <Button type="submit" loading={form.busy} disabled={!form.dirty || form.conflicts.length > 0}>
              {say('save')}
            </Button>
            {form.dirty && (
              <Button variant="default" onClick={form.discard}>
                {say('discard')}
              </Button>
            )}
          </div>
        )}
      </form>
    </section>
  )
}
