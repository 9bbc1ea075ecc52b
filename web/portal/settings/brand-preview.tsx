import { contrast, isHexColour, readableOn, surfaces, TEXT_CONTRAST } from '@latchkey/core/brand/brand'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import classes from './settings.module.css'
import { settingsWords } from './words.ts'

interface PreviewProps {
  readonly name: string
  readonly logo: string
  readonly light: string
  readonly dark: string
}

/** The sign-in page in small, in both themes, as it would be with what is typed. */
export function BrandPreview({ name, logo, light, dark }: PreviewProps) {
  const say = useWords(settingsWords)
  return (
    <section className={classes.preview} aria-label={say('preview.title')}>
      <Page theme="light" name={name} logo={logo} accent={light} />
      <Page theme="dark" name={name} logo={logo} accent={dark} />
    </section>
  )
}

const inks = { light: '#16202a', dark: '#eef2f6' } as const

function Page(props: {
  readonly theme: 'light' | 'dark'
  readonly name: string
  readonly logo: string
  readonly accent: string
}) {
  const say = useWords(settingsWords)
  const { theme, name, logo, accent } = props
  const { page, card } = surfaces[theme]
  const known = isHexColour(accent)
  // The accent is text on both grounds; the lesser contrast decides.
  const ratio = known ? Math.min(contrast(accent, page), contrast(accent, card)) : 0
  const shown = known ? accent : inks[theme]
  const good = ratio >= TEXT_CONTRAST
  return (
    <div>
      <div className={classes.page} style={{ background: card, color: inks[theme] }} aria-hidden="true">
        <p className={classes.name}>
          {logo ? (
            <img src={logo} alt="" height={20} />
          ) : (
            <span className={classes.mark} style={{ background: shown }} />
          )}
          {name}
        </p>
        <span className={classes.button} style={{ background: shown, color: readableOn(shown) }}>
          {say('preview.sign-in')}
        </span>
        <span style={{ color: shown, textDecoration: 'underline' }}>{say('preview.forgot')}</span>
      </div>
      <p className={good ? classes.good : classes.bad} role="status">
        {say(`preview.${theme}`)}:{' '}
        {known
          ? say(good ? 'preview.good' : 'preview.bad', { ratio: ratio.toFixed(1) })
          : say('preview.none')}
      </p>
    </div>
  )
}
