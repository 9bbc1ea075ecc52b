import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Input } from '@mantine/core'
import { useRef, useState } from 'react'
import page from '../page/page.module.css'
import classes from './settings.module.css'
import { settingsWords } from './words.ts'

const MOST_BYTES = 64 * 1024
const kinds = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']

interface LogoProps {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly error: string | undefined
  /** The picture as a data: address; empty for none. */
  readonly value: string
  readonly readOnly: boolean
  readonly onChange: (to: string) => void
}

export function LogoField({ id, label, description, error, value, readOnly, onChange }: LogoProps) {
  const say = useWords(settingsWords)
  const [fault, setFault] = useState<'logo.too-large' | 'logo.kind' | null>(null)
  const picker = useRef<HTMLInputElement>(null)

  function take(file: File | undefined): void {
    if (!file) return
    const wrong = !kinds.includes(file.type) ? 'logo.kind' : file.size > MOST_BYTES ? 'logo.too-large' : null
    setFault(wrong)
    if (wrong) return
    const reader = new FileReader()
    reader.addEventListener('load', () => onChange(String(reader.result)))
    reader.readAsDataURL(file)
  }

  return (
    <Input.Wrapper id={id} label={label} description={description} error={fault ? say(fault) : error}>
      <div className={classes.logo}>
        {value && <img src={value} alt={say('logo.alt')} height={40} />}
        {!readOnly && (
          <div className={page.choices}>
            <input
              ref={picker}
              id={id}
              className="unseen"
              type="file"
              accept={kinds.join(',')}
              onChange={(event) => {
                take(event.currentTarget.files?.[0])
                event.currentTarget.value = ''
              }}
            />
            <Button variant="default" size="xs" onClick={() => picker.current?.click()}>
              {say('logo.choose')}
            </Button>
            {value && (
              <Button variant="default" size="xs" onClick={() => onChange('')}>
                {say('logo.remove')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Input.Wrapper>
  )
}
