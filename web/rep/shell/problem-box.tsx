import { ProblemBox as SharedProblemBox } from '@latchkey/web/shared/problem-box/problem-box.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import type { ComponentProps } from 'react'
import { appWords } from '../words.ts'

/** A problem's sentence above what it is about, in this app's words. */
export function ProblemBox(props: Omit<ComponentProps<typeof SharedProblemBox>, 'words'>) {
  const say = useWords(appWords)
  return <SharedProblemBox {...props} words={{ fault: say('app.fault'), retry: say('app.retry') }} />
}
