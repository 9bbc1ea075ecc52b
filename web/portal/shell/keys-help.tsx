import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { appWords } from '../api/api.ts'
import classes from './keys-help.module.css'

const keys = [
  ['Ctrl K', 'keys.palette'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
  ['Esc', 'keys.close'],
] as const

export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(appWords)
  return (
    <Dialog title={say('keys.title')} onClose={onClose}>
      <dl className={classes.keys}>
        {keys.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {say('app.close')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
