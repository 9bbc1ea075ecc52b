import type { ExportList } from '@latchkey/core/exports/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { exportsWords } from './words.ts'

// Loaded when it is asked for: most visits of a list export nothing.
const ExportDialog = lazy(() =>
  import('./export-dialog.tsx').then((file) => ({ default: file.ExportDialog })),
)

/** I2: a file of everything a list finds; `filter` holds the words of its address. */
export function ExportButton(props: {
  readonly list: ExportList
  readonly filter: Readonly<Record<string, string | undefined>>
  readonly className?: string | undefined
}) {
  const say = useWords(exportsWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" className={props.className ?? ''} onClick={() => setOpen(true)}>
        {say('export')}
      </Button>
      {open && (
        <Suspense>
          <ExportDialog list={props.list} filter={props.filter} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
