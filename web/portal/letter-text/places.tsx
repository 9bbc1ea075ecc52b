import type { LetterTextWire } from '@latchkey/core/letters/text-wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { type RefObject, useRef } from 'react'
import { textsWords } from '../mail/texts-words.ts'
import classes from './letter-text.module.css'

type Place = LetterTextWire['places'][number]

/** M2: the closed list of what is filled in, each a button that inserts it at the caret. */
export function Places(props: {
  readonly places: readonly Place[]
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly value: string
  readonly onChange: (to: string) => void
}) {
  const say = useWords(textsWords)
  const told = useRef<HTMLSpanElement>(null)
  const { places, field, value, onChange } = props

  function insert(place: Place): void {
    const area = field.current
    if (!area) return
    const [from, to] = [area.selectionStart, area.selectionEnd]
    const written = place.alone ? onItsOwnLine(value, from, to, place.name) : `{{${place.name}}}`
    area.focus()
    area.setSelectionRange(from, to)
    // As if typed, so that the browser's own undo takes it back; nothing else does that.
    if (!document.execCommand('insertText', false, written))
      onChange(value.slice(0, from) + written + value.slice(to))
    if (told.current) told.current.textContent = say('places.inserted', { place: say(`place.${place.name}`) })
  }

  return (
    <fieldset className={classes.places}>
      <legend>{say('places.title')}</legend>
      {places.map((place) => (
        <Button
          key={place.name}
          variant="default"
          size="compact-sm"
          className={classes.place}
          disabled={place.alone && value.includes(`{{${place.name}}}`)}
          onClick={() => insert(place)}
        >
          <code>{`{{${place.name}}}`}</code>
          <span>
            {say(`place.${place.name}`)}
            {place.needed && ` (${say('places.needed')})`}
          </span>
        </Button>
      ))}
      <span ref={told} className="unseen" role="status" />
    </fieldset>
  )
}

function onItsOwnLine(value: string, from: number, to: number, name: string): string {
  const before = value.slice(0, from)
  const after = value.slice(to)
  const gapBefore = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const gapAfter = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  return `${gapBefore}{{${name}}}${gapAfter}`
}
