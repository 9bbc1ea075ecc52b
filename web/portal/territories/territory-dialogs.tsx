import type { TerritoryWire } from '@latchkey/core/territories/wire'
import { problemOfField } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { ActDialog } from '../users/act-dialog.tsx'
import { territoriesWords } from './words.ts'

/** After an act, or one that was refused because of another's: every list of territories is read anew. */
const readAgain = () => queries.invalidateQueries({ queryKey: ['territories'] })

/** Names a new territory, or one that is there anew. */
export function NameDialog(props: {
  readonly territory: TerritoryWire | null
  readonly onClose: () => void
}) {
  const say = useWords(territoriesWords)
  const { territory } = props
  const [name, setName] = useState(territory?.name ?? '')
  return (
    <ActDialog
      title={say(territory ? 'rename.title' : 'new.title')}
      facts={territory ? [[say('fact.territory'), territory.name]] : []}
      submit={say(territory ? 'rename.submit' : 'new.save')}
      act={() =>
        territory
          ? api.patch('/territories/{id}', {
              path: { id: territory.id },
              body: { version: territory.version, name },
            })
          : api.post('/territories', { body: { name } })
      }
      onDone={(saved) => {
        toast({ text: say(territory ? 'rename.saved' : 'new.saved', { name: saved.name }) })
        readAgain()
      }}
      onRefused={readAgain}
      fields={{ name: 'territory-name' }}
      onClose={props.onClose}
    >
      {(problem) => (
        <TextInput
          id="territory-name"
          label={say('field.name')}
          autoComplete="off"
          error={problemOfField(problem, 'name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  )
}

/** U5: an inactive territory keeps its retailers and users, and is given to nobody else. */
export function ActiveDialog(props: { readonly territory: TerritoryWire; readonly onClose: () => void }) {
  const say = useWords(territoriesWords)
  const { id, name, active, version } = props.territory
  const act = active ? 'deactivate' : 'reactivate'
  return (
    <ActDialog
      title={say(`${act}.title`)}
      facts={[[say('fact.territory'), name]]}
      text={say(`${act}.text`)}
      submit={say(act)}
      act={() => api.patch('/territories/{id}', { path: { id }, body: { version, active: !active } })}
      onDone={() => {
        toast({ text: say(`${act}.done`, { name }) })
        readAgain()
      }}
      onRefused={readAgain}
      onClose={props.onClose}
    />
  )
}
