import type { LetterText } from '@latchkey/core/letters/shipped-texts'
import type { LetterTextWire } from '@latchkey/core/letters/text-wire'
import type { Language } from '@latchkey/core/messages/catalogue'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { useEditForm } from '../form/use-edit-form.ts'
import { keepText, textPreviewQuery } from '../mail/mail-query.ts'
import { textsWords } from '../mail/texts-words.ts'
import { mailWords } from '../mail/words.ts'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { ActDialog } from '../users/act-dialog.tsx'
import classes from './letter-text.module.css'
import { Places } from './places.tsx'
import { TextPreview } from './text-preview.tsx'
import { useSettled } from './use-settled.ts'

const fields = ['subject', 'body'] as const
/** Characters of a text shown beside another one. */
const SHOWN = 160
/** Milliseconds without a key until the preview follows. */
const PREVIEW_AFTER = 400

/** M2: a letter's text in one language, its places, and how it reads while it is typed. */
export function TextEditor(props: {
  readonly text: LetterTextWire
  readonly shown: boolean
  readonly onDirty: (language: Language, dirty: boolean) => void
}) {
  const say = useWords(textsWords)
  const may = useMay()
  const { text, shown, onDirty } = props
  const { kind, language } = text
  const path = { kind, language }
  const readOnly = !may('letters', 'write')
  const body = useRef<HTMLTextAreaElement>(null)
  const form = useEditForm<LetterTextWire, LetterText>(text, fields, {
    store: ({ version, subject = text.subject, body: typed = text.body }) =>
      api.put('/letters/texts/{kind}/{language}', { path, body: { version, subject, body: typed } }),
    keep: keepText,
    onSaved: () => toast({ text: say('edit.saved') }),
  })
  useEffect(() => onDirty(language, form.dirty), [onDirty, language, form.dirty])
  const typed = { subject: form.value.subject, body: form.value.body }
  const settled = useSettled(typed, PREVIEW_AFTER)
  const preview = useQuery({
    ...textPreviewQuery(text, settled),
    enabled: shown,
    placeholderData: (before) => before,
  })
  const ids = { subject: `subject-${language}`, body: `body-${language}` }
  const faults = (field: 'subject' | 'body') => faultsOf(preview.error ?? form.problem, field)
  return (
    <div className={classes.columns}>
      <div className={classes.side}>
        <FormFrame
          title={say('edit.title', { language: say(`language.${language}`) })}
          form={form}
          ids={ids}
          labelOf={(field) => say(`edit.${field}`)}
          wordOf={(_, value) => (value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value)}
          readOnly={readOnly}
        >
          <div className={classes.whole}>
            <StateLine text={text} />
            <TextInput
              id={ids.subject}
              label={say('edit.subject')}
              autoComplete="off"
              readOnly={readOnly}
              error={faults('subject')}
              value={form.value.subject}
              onChange={(event) => form.set('subject', event.currentTarget.value)}
            />
            <Textarea
              ref={body}
              id={ids.body}
              label={say('edit.body')}
              description={say('edit.body-hint')}
              rows={18}
              readOnly={readOnly}
              error={faults('body')}
              value={form.value.body}
              onChange={(event) => form.set('body', event.currentTarget.value)}
            />
            {readOnly ? (
              <p className={page.hint}>{say('edit.read-only')}</p>
            ) : (
              <Places
                places={text.places}
                field={body}
                value={form.value.body}
                onChange={(to) => form.set('body', to)}
              />
            )}
          </div>
        </FormFrame>
        {!readOnly && (
          <>
            <p className={page.hint}>{say('edit.used-by')}</p>
            <Acts text={text} typed={typed} onShipped={form.discard} />
          </>
        )}
      </div>
      <TextPreview
        kind={kind}
        language={language}
        typed={settled}
        faulty={preview.isError}
        fresh={preview.isSuccess && !preview.isPlaceholderData}
        reads={preview.data}
      />
    </div>
  )
}

function StateLine({ text: { edited, savedAt, savedBy, used } }: { readonly text: LetterTextWire }) {
  const say = useWords(textsWords)
  const { exact } = useTimeWords()
  if (!used) return <p className={page.notice}>{say('list.unused-hint')}</p>
  if (!edited || !savedAt) return <p className={page.hint}>{say('edit.state-shipped')}</p>
  const at = exact(savedAt)
  return (
    <p className={page.hint}>
      {savedBy ? say('edit.state-edited', { name: savedBy, at }) : say('edit.state-edited-nameless', { at })}
    </p>
  )
}

/** A test letter of what is typed, and the way back to the shipped text. */
function Acts(props: {
  readonly text: LetterTextWire
  readonly typed: LetterText
  readonly onShipped: () => void
}) {
  const say = useWords(textsWords)
  const sayMail = useWords(mailWords)
  const [asking, setAsking] = useState(false)
  const { text, typed } = props
  const { kind, language, version } = text
  const test = useMutation({
    mutationFn: () => api.post('/letters/tests', { body: { kind, language, text: typed } }),
    onSuccess: ({ recipient }) => {
      toast({ text: say('edit.sent', { recipient }) })
      void queries.invalidateQueries({ queryKey: ['letters'] })
    },
  })
  return (
    <>
      <ProblemBox problem={test.error} />
      <div className={page.buttons}>
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          {say('edit.test')}
        </Button>
        {text.edited && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {say('edit.shipped')}
          </Button>
        )}
      </div>
      {asking && (
        <ActDialog
          title={say('edit.shipped-ask')}
          facts={[
            [say('edit.mail'), sayMail(`kind.${kind}`)],
            [say('edit.language'), say(`language.${language}`)],
          ]}
          text={say('edit.shipped-text')}
          submit={say('edit.shipped-do')}
          act={() =>
            api.delete('/letters/texts/{kind}/{language}', { path: { kind, language }, query: { version } })
          }
          onDone={(shipped) => {
            props.onShipped()
            keepText(shipped)
            toast({ text: say('edit.shipped-done') })
          }}
          onRefused={(problem) => {
            if (problem instanceof ApiProblem && problem.current) keepText(problem.current as LetterTextWire)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** Everything that is wrong with a field, one sentence a line. */
function faultsOf(problem: unknown, field: string) {
  const faults = problem instanceof ApiProblem ? problem.errors.filter((each) => each.field === field) : []
  if (faults.length === 0) return undefined
  return faults.map(({ message }) => (
    <span key={message} className={classes.fault}>
      {message}
    </span>
  ))
}
