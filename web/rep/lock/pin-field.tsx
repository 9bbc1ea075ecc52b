import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { PasswordInput } from '@mantine/core'
import { appWords } from '../words.ts'

/** Digits only, on the keypad of the device; no browser offers to keep them. */
export function PinField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly autoFocus?: boolean
}) {
  const say = useWords(appWords)
  return (
    <PasswordInput
      label={props.label}
      value={props.value}
      error={props.error}
      inputMode="numeric"
      autoComplete="off"
      data-1p-ignore
      data-lpignore
      maxLength={8}
      visibilityToggleButtonProps={{ 'aria-label': say('app.show-typed') }}
      mb="sm"
      {...(props.autoFocus ? { 'data-autofocus': true } : {})}
      ref={props.autoFocus ? focusOnce : undefined}
      onChange={(event) => props.onChange(event.currentTarget.value.replace(/\D/g, ''))}
    />
  )
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus()
}
