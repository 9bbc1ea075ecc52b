import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { appWords } from '../api/api.ts'
import page from '../page/page.module.css'
import classes from './api-keys.module.css'
import { apiKeysWords } from './words.ts'

/** D2: the key itself, this once. */
export function ShownKey({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const say = useWords(apiKeysWords)
  const sayApp = useWords(appWords)
  return (
    <Dialog title={say('shown.title')} onClose={onClose}>
      <p className={page.hint}>{say('shown.text')}</p>
      <p className={classes.secret}>{secret}</p>
      <DialogButtons>
        <Button
          variant="default"
          onClick={() =>
            void navigator.clipboard.writeText(secret).then(() => toast({ text: say('shown.copied') }))
          }
        >
          {say('shown.copy')}
        </Button>
        <Button onClick={onClose}>{sayApp('app.close')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
