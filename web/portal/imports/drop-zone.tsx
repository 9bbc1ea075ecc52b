import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import { ProblemBox } from '../shell/problem-box.tsx'
import classes from './imports.module.css'
import { typeOf, upload } from './imports-query.ts'
import { importsWords } from './words.ts'

const MOST_BYTES = 20_000_000
/** The encoding of older Windows programs, offered where a file is not UTF-8. */
const OLD_WINDOWS = 'windows-1252'

interface Sent {
  readonly file: File
  readonly encoding?: string
}

/** Takes a file by dropping it, by a button or by keyboard, and leads to its import. */
export function DropZone() {
  const say = useWords(importsWords)
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const sending = useMutation({
    mutationFn: async ({ file, encoding }: Sent) => {
      if (typeOf(file) === null) throw refused(say('drop.wrong-type'))
      if (file.size > MOST_BYTES) throw refused(say('drop.too-large'))
      return await upload(file, encoding)
    },
    onSuccess: (run) => navigate({ to: '/imports/$id', params: { id: run.id } }),
  })
  const take = (file: File | undefined) => {
    if (file && !sending.isPending) sending.mutate({ file })
  }
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(over)
  }
  const problem = sending.error
  const isOldWindows =
    problem instanceof ApiProblem && problem.errors.some(({ code }) => code === 'not-utf-8')
  return (
    <>
      {problem && <ProblemBox problem={problem} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button in it is the first. */}
      <section
        className={`${classes.drop} ${isOver ? classes.over : ''}`}
        aria-busy={sending.isPending}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event)
          take(event.dataTransfer.files[0])
        }}
      >
        <h2>{say('drop.title')}</h2>
        <p role="status">
          {sending.isPending ? say('drop.sending', { name: sending.variables.file.name }) : say('drop.text')}
        </p>
        <p className={classes.quiet}>{say('drop.safe')}</p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={say('drop.file')}
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => {
            take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <div className={classes.choices}>
          <Button loading={sending.isPending} onClick={() => input.current?.click()}>
            {say('drop.choose')}
          </Button>
          {isOldWindows && sending.variables && (
            <Button
              variant="default"
              onClick={() => sending.mutate({ file: sending.variables.file, encoding: OLD_WINDOWS })}
            >
              {say('drop.old-windows')}
            </Button>
          )}
          <a href="/api/v1/imports/sample.csv" download>
            {say('drop.sample')}
          </a>
        </div>
      </section>
    </>
  )
}

/** What can be said of a file before it is sent. */
function refused(detail: string): ApiProblem {
  return new ApiProblem({ status: 422, code: 'import-refused', detail })
}
