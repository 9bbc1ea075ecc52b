import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { ShownSecret } from '../secret/shown-secret.tsx'
import { apiKeysWords } from './words.ts'

/** D2: the key itself, this once. */
export function ShownKey({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const say = useWords(apiKeysWords)
  return (
    <ShownSecret
      title={say('shown.title')}
      text={say('shown.text')}
      lines={[[say('shown.name'), secret]]}
      onClose={onClose}
    />
  )
}
