import type { ListedKind } from '@latchkey/core/letters/kinds'
import type { LetterText } from '@latchkey/core/letters/shipped-texts'
import type { Language } from '@latchkey/core/messages/catalogue'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { SegmentedControl, Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { textsWords } from '../mail/texts-words.ts'
import page from '../page/page.module.css'
import { HtmlFrame, type Scheme } from './html-frame.tsx'
import classes from './letter-text.module.css'

/** M2: how a letter would read, with a specimen secret, in both its parts. */
export function TextPreview(props: {
  readonly kind: ListedKind
  readonly language: Language
  readonly typed: LetterText
  readonly faulty: boolean
  /** What is typed is known to be right. */
  readonly fresh: boolean
  readonly reads: { readonly subject: string; readonly text: string } | undefined
}) {
  const say = useWords(textsWords)
  const [part, setPart] = useState<'html' | 'text'>('html')
  const [width, setWidth] = useState<'desktop' | 'phone'>('desktop')
  const [scheme, setScheme] = useState<Scheme>('light')
  const { kind, language, typed, faulty, fresh, reads: now } = props
  // While a text is not right its last right reading stays.
  const [last, setLast] = useState(now)
  useEffect(() => {
    if (now) setLast(now)
  }, [now])
  const reads = now ?? last
  return (
    <section className={page.panel} aria-label={say('preview.title')}>
      <h2>{say('preview.title')}</h2>
      <p className={page.hint}>{say('preview.hint')}</p>
      <div className={classes.choices}>
        <Choice
          label={say('preview.part')}
          value={part}
          options={[
            ['html', say('preview.html')],
            ['text', say('preview.text')],
          ]}
          onChange={(next) => setPart(next === 'text' ? 'text' : 'html')}
        />
        {part === 'html' && (
          <>
            <Choice
              label={say('preview.width')}
              value={width}
              options={[
                ['desktop', say('preview.desktop')],
                ['phone', say('preview.phone')],
              ]}
              onChange={(next) => setWidth(next === 'phone' ? 'phone' : 'desktop')}
            />
            <Choice
              label={say('preview.scheme')}
              value={scheme}
              options={[
                ['light', say('preview.light')],
                ['dark', say('preview.dark')],
              ]}
              onChange={(next) => setScheme(next === 'dark' ? 'dark' : 'light')}
            />
          </>
        )}
      </div>
      {faulty && (
        <p className={page.hint} role="status">
          {say('preview.faulty')}
        </p>
      )}
      {reads ? (
        <>
          <dl className={classes.subject}>
            <dt>{say('preview.subject')}</dt>
            <dd>{reads.subject}</dd>
          </dl>
          {part === 'text' ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard.
            <pre className={classes.text} tabIndex={0}>
              {reads.text}
            </pre>
          ) : (
            <HtmlFrame
              title={say('preview.frame')}
              wanted={!fresh ? null : { kind, language, scheme, ...typed }}
              phone={width === 'phone'}
            />
          )}
        </>
      ) : (
        !faulty && <Skeleton height={420} />
      )}
    </section>
  )
}

function Choice(props: {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (next: string) => void
}) {
  return (
    <SegmentedControl
      aria-label={props.label}
      size="xs"
      value={props.value}
      data={props.options.map(([value, label]) => ({ value, label }))}
      onChange={props.onChange}
    />
  )
}
