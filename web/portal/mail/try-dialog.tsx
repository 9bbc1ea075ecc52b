import { letterKinds } from '@latchkey/core/letters/kinds'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Select, Skeleton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay, useSelf } from '../shell/rights.ts'
import classes from './mail.module.css'
import { previewQuery } from './mail-query.ts'
import { mailWords } from './words.ts'

const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
]

/** M2: how a letter reads, and the same to one's own mailbox. */
export function TryDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(mailWords)
  const sayApp = useWords(appWords)
  const may = useMay()
  const { username } = useSelf()
  const [kind, setKind] = useState<(typeof letterKinds)[number]>('website-invite')
  const [tongue, setTongue] = useState<'en' | 'de'>(language)
  const preview = useQuery(previewQuery({ kind, language: tongue }))
  const send = useMutation({
    mutationFn: () => api.post('/letters/tests', { body: { kind, language: tongue } }),
    onSuccess: ({ recipient }) => {
      toast({ text: say('try.sent', { recipient }) })
      void queries.invalidateQueries({ queryKey: ['letters'] })
      onClose()
    },
  })
  const maySend = may('letters', 'write')
  return (
    <Dialog title={say('try.title')} onClose={onClose} wide>
      <ProblemBox problem={send.error ?? preview.error} />
      <div className={page.fields}>
        <Select
          label={say('try.kind')}
          allowDeselect={false}
          withCheckIcon={false}
          // The dialog lies above everything: its lists open inside it.
          comboboxProps={{ withinPortal: false }}
          data={letterKinds.map((each) => ({ value: each, label: say(`kind.${each}`) }))}
          value={kind}
          onChange={(chosen) => setKind(letterKinds.find((each) => each === chosen) ?? kind)}
        />
        <Select
          label={say('try.language')}
          allowDeselect={false}
          withCheckIcon={false}
          comboboxProps={{ withinPortal: false }}
          data={languages}
          value={tongue}
          onChange={(chosen) => setTongue(chosen === 'de' ? 'de' : 'en')}
        />
      </div>
      {preview.data ? (
        <dl className={classes.preview}>
          <dt>{say('try.subject')}</dt>
          <dd>{preview.data.subject}</dd>
          <dt>{say('try.text')}</dt>
          <dd className={classes.text}>{preview.data.text}</dd>
        </dl>
      ) : (
        <Skeleton height={200} mt="md" />
      )}
      <p className={page.hint}>{maySend ? say('try.hint', { email: username }) : say('try.hint-read')}</p>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {sayApp('app.close')}
        </Button>
        {maySend && (
          <Button loading={send.isPending} onClick={() => send.mutate()}>
            {say('try.send')}
          </Button>
        )}
      </DialogButtons>
    </Dialog>
  )
}
