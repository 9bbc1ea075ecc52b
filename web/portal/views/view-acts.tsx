import type { SavedView } from '@latchkey/core/views/wire'
import { sentenceOf } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { useState } from 'react'
import { OptionsMenu } from '../page/options-menu.tsx'
import { RenameViewDialog } from './view-dialogs.tsx'
import { changeView, createView, deleteView } from './views-query.ts'
import { viewsWords } from './words.ts'

/** What its owner does with a view: rename, share, delete. */
export function ViewActs(props: {
  readonly view: SavedView
  readonly mayShare: boolean
  /** The view that is open now; null once it is deleted. */
  readonly onOpen: (view: SavedView | null) => void
}) {
  const say = useWords(viewsWords)
  const { view, mayShare, onOpen } = props
  const [renaming, setRenaming] = useState(false)
  const { id, name, list, search, columns, shared, version } = view
  const acts = {
    rename: () => setRenaming(true),
    share: () =>
      tell(changeView(view, { version, shared: !shared }), () => ({
        text: say(shared ? 'done.unshared' : 'done.shared', { name }),
      })),
    delete: () =>
      tell(deleteView(view), () => {
        onOpen(null)
        const act = () => {
          void tell(createView({ list, name, search, columns, shared }), (again) => {
            onOpen(again)
            return { text: say('done.saved', { name }) }
          })
        }
        return { text: say('done.deleted', { name }), undo: { label: say('undo'), act } }
      }),
  }
  const options = (['rename', 'share', 'delete'] as const).filter(
    (act) => act !== 'share' || mayShare || shared,
  )
  return (
    <>
      <OptionsMenu
        label={say('menu')}
        options={options.map((key) => ({ key, word: say(key === 'share' && shared ? 'unshare' : key) }))}
        onPick={(key) => void acts[key]()}
      />
      {renaming && <RenameViewDialog key={id} view={view} onClose={() => setRenaming(false)} />}
    </>
  )
}

/** Tells what came of an act without a dialog of its own. */
async function tell<Answer>(
  act: Promise<Answer>,
  done: (answer: Answer) => Parameters<typeof toast>[0],
): Promise<void> {
  try {
    toast(done(await act))
  } catch (problem) {
    toast({ text: sentenceOf(problem as Error), tone: 'fault' })
  }
}
