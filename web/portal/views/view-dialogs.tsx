import { VIEW_NAME_MAX, type ViewList } from '@latchkey/core/views/lists'
import type { SavedView } from '@latchkey/core/views/wire'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ActDialog } from '../users/act-dialog.tsx'
import { changeView, createView } from './views-query.ts'
import { viewsWords } from './words.ts'

/** What is shown gets a name. */
export function NewViewDialog(props: {
  readonly list: ViewList
  readonly content: Pick<SavedView, 'search' | 'columns'>
  readonly mayShare: boolean
  readonly onSaved: (view: SavedView) => void
  readonly onClose: () => void
}) {
  const say = useWords(viewsWords)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const { list, content } = props
  return (
    <ActDialog
      title={say('new.title')}
      text={say('new.text')}
      submit={say('submit')}
      act={() => createView({ list, name, shared, ...content })}
      onDone={(saved) => {
        toast({ text: say('done.saved', { name: saved.name }) })
        props.onSaved(saved)
      }}
      fields={{ name: 'view-name' }}
      onClose={props.onClose}
    >
      {(problem) => (
        <>
          <NameField name={name} problem={problem} onChange={setName} />
          {props.mayShare && (
            <Checkbox
              mt={16}
              label={say('field.shared')}
              description={say('field.shared-hint')}
              checked={shared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
        </>
      )}
    </ActDialog>
  )
}

export function RenameViewDialog(props: { readonly view: SavedView; readonly onClose: () => void }) {
  const say = useWords(viewsWords)
  const { view } = props
  const [name, setName] = useState(view.name)
  return (
    <ActDialog
      title={say('rename.title', { name: view.name })}
      submit={say('submit')}
      act={() => changeView(view, { version: view.version, name })}
      onDone={(saved) => toast({ text: say('done.renamed', { name: saved.name }) })}
      fields={{ name: 'view-name' }}
      onClose={props.onClose}
    >
      {(problem) => <NameField name={name} problem={problem} onChange={setName} />}
    </ActDialog>
  )
}

function NameField(props: {
  readonly name: string
  readonly problem: unknown
  readonly onChange: (name: string) => void
}) {
  const say = useWords(viewsWords)
  return (
    <TextInput
      id="view-name"
      label={say('field.name')}
      autoComplete="off"
      maxLength={VIEW_NAME_MAX}
      error={problemOfField(props.problem, 'name')}
      value={props.name}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
