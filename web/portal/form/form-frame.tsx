import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from '../page/page.module.css'
import { partsWords } from '../parts-words.ts'
import { ProblemBox } from '../shell/problem-box.tsx'
import { ChangedBox } from './changed-box.tsx'
import type { EditForm } from './use-edit-form.ts'

interface FrameProps<Fields extends object> {
  readonly title: string
  readonly form: EditForm<Fields>
  /** Ids of the fields by their names. */
  readonly ids: Readonly<Record<string, string>>
  readonly labelOf: (field: keyof Fields) => string
  readonly wordOf?: (field: keyof Fields, value: Fields[keyof Fields]) => string | undefined
  readonly readOnly: boolean
  readonly children: ReactNode
}

/** An edit with what stood in its way above it and its buttons below. */
export function FormFrame<Fields extends object>(props: FrameProps<Fields>) {
  const say = useWords(partsWords)
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
        <ProblemBox problem={form.problem} fields={props.ids} />
        <ChangedBox form={form} labelOf={props.labelOf} wordOf={props.wordOf} />
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
