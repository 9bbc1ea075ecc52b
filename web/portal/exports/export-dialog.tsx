import type { ExportList, ExportWire } from '@latchkey/core/exports/wire'
import type { ExportFormat } from '@latchkey/core/reports/wire'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Radio } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import bar from '../invites/progress-bar.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import classes from './exports.module.css'
import { downloadExport, exportQuery, isUnderWay, orderExport } from './exports-query.ts'
import { rowsOf } from './rows-words.ts'
import { exportsWords } from './words.ts'

const formats = ['csv', 'xlsx'] as const satisfies readonly ExportFormat[]

/** I2: asks for the format, then shows how far the file is and downloads it when it is there. */
export function ExportDialog(props: {
  readonly list: ExportList
  readonly filter: Readonly<Record<string, string | undefined>>
  readonly onClose: () => void
}) {
  const say = useWords(exportsWords)
  const [ordered, setOrdered] = useState<ExportWire | null>(null)
  return (
    <Dialog title={say('dialog.title', { list: say(`list.${props.list}`) })} onClose={props.onClose}>
      {ordered ? (
        <UnderWay ordered={ordered} onAgain={() => setOrdered(null)} onClose={props.onClose} />
      ) : (
        <Choice {...props} onOrdered={setOrdered} />
      )}
    </Dialog>
  )
}

function Choice(props: {
  readonly list: ExportList
  readonly filter: Readonly<Record<string, string | undefined>>
  readonly onOrdered: (made: ExportWire) => void
  readonly onClose: () => void
}) {
  const say = useWords(exportsWords)
  const [format, setFormat] = useState<ExportFormat>('csv')
  const order = useMutation({
    mutationFn: () => orderExport(props.list, format, props.filter),
    onSuccess: props.onOrdered,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        order.mutate()
      }}
    >
      <p>{say('dialog.text')}</p>
      <ProblemBox problem={order.error} />
      <Radio.Group
        label={say('dialog.format')}
        value={format}
        onChange={(value) => setFormat(value === 'xlsx' ? 'xlsx' : 'csv')}
      >
        <div className={classes.formats}>
          {formats.map((value) => (
            <Radio key={value} value={value} label={say(`format-hint.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      <DialogButtons>
        <Button variant="default" onClick={props.onClose}>
          {say('dialog.cancel')}
        </Button>
        <Button type="submit" loading={order.isPending}>
          {say('dialog.start')}
        </Button>
      </DialogButtons>
    </form>
  )
}

function UnderWay(props: {
  readonly ordered: ExportWire
  readonly onAgain: () => void
  readonly onClose: () => void
}) {
  const say = useWords(exportsWords)
  const { ordered, onClose } = props
  const look = useQuery({ ...exportQuery(ordered.id), initialData: ordered, initialDataUpdatedAt: 0 })
  const made = look.data
  const download = useMutation({
    mutationFn: () => downloadExport(made),
    onSuccess: () => toast({ text: say('downloading') }),
  })
  useOnce(made.state === 'ready', () => download.mutate())
  return (
    <>
      <div className={classes.standing} aria-live="polite">
        {made.state === 'failed' && made.failure ? (
          <p role="alert">{say(`failure.${made.failure}`)}</p>
        ) : (
          <p>
            {made.state === 'ready' ? say('ready', { name: made.fileName }) : say(`state.${made.state}`)}{' '}
            <span className={classes.quiet}>{rowsOf(made, say)}</span>
          </p>
        )}
      </div>
      {isUnderWay(made) && (
        <>
          <progress
            className={bar.bar}
            aria-label={say('progress')}
            {...(made.total ? { max: made.total, value: made.rows } : {})}
          />
          <p className={classes.quiet}>{say('dialog.leave')}</p>
        </>
      )}
      <ProblemBox problem={look.error ?? download.error} />
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {say('dialog.close')}
        </Button>
        {made.state === 'ready' && (
          <Button loading={download.isPending} onClick={() => download.mutate()}>
            {say('download')}
          </Button>
        )}
        {made.state === 'failed' && <Button onClick={props.onAgain}>{say('export')}</Button>}
      </DialogButtons>
    </>
  )
}

/** Does something the first time a condition holds. */
function useOnce(holds: boolean, act: () => void): void {
  const done = useRef(false)
  useEffect(() => {
    if (!holds || done.current) return
    done.current = true
    act()
  })
}
