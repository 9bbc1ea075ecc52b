import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { appWords } from '../words.ts'
import { Alone } from './alone.tsx'

/** In place of everything: without a storage the app knows neither its rows nor who is signed in. */
export function NoStorageScreen({ fault }: { readonly fault: unknown }) {
  const say = useWords(appWords)
  return (
    <Alone title={say('storage.title')}>
      <p role="alert">{say('storage.text', { fault: fault instanceof Error ? fault.name : typeof fault })}</p>
      <Button fullWidth onClick={() => location.reload()}>
        {say('app.retry')}
      </Button>
    </Alone>
  )
}
