import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import classes from './secret.module.css'
import { secretWords } from './words.ts'

/** A text for another system, as it is, with a button that copies it. */
export function CopyLine({ label, text }: { readonly label: string; readonly text: string }) {
  const say = useWords(secretWords)
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    toast({ text: copied ? say('copied', { label }) : say('copy.failed') })
  }
  return (
    <div className={classes.line}>
      <dt>{label}</dt>
      <dd>
        <code className={classes.text}>{text}</code>
        <Button variant="default" size="xs" aria-label={say('copy.of', { label })} onClick={copy}>
          {say('copy')}
        </Button>
      </dd>
    </div>
  )
}
