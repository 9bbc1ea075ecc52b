import { letterKinds } from '@latchkey/core/letters/kinds'
import { letterShapes } from '@latchkey/core/letters/places'
import type { LetterTextList } from '@latchkey/core/letters/text-wire'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { languages } from '../letter-text/search.ts'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { textsQuery } from './mail-query.ts'
import classes from './texts.module.css'
import { textsWords } from './texts-words.ts'
import { mailWords } from './words.ts'

type State = LetterTextList['items'][number]

/** M2: every letter in plain words, and in each language whether its text is the shipped one. */
export function TextsTab() {
  const say = useWords(textsWords)
  const texts = useQuery(textsQuery)
  const ofUsers = letterKinds.filter((kind) => !letterShapes[kind].words.includes('retailer'))
  const ofContacts = letterKinds.filter((kind) => !ofUsers.includes(kind))
  return (
    <>
      <p className={page.hint}>{say('list.hint')}</p>
      {texts.isError && <ProblemBox problem={texts.error} onRetry={() => texts.refetch()} />}
      {texts.isPending && <Skeleton height={480} />}
      {texts.data && (
        <div className={classes.groups}>
          <Group title={say('list.of-contacts')} kinds={ofContacts} states={texts.data.items} />
          <Group title={say('list.of-users')} kinds={ofUsers} states={texts.data.items} />
        </div>
      )}
    </>
  )
}

function Group(props: {
  readonly title: string
  readonly kinds: readonly (typeof letterKinds)[number][]
  readonly states: readonly State[]
}) {
  const say = useWords(textsWords)
  const sayMail = useWords(mailWords)
  return (
    <section className={page.panel}>
      <h2>{props.title}</h2>
      <ul className={classes.texts}>
        {props.kinds.map((kind) => (
          <li key={kind}>
            <div>
              <strong>{sayMail(`kind.${kind}`)}</strong>
              <small>{say(`when.${kind}`)}</small>
            </div>
            {languages.map((language) => {
              const state = props.states.find((each) => each.kind === kind && each.language === language)
              return state && <TextLink key={language} state={state} />
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function TextLink({ state }: { readonly state: State }) {
  const say = useWords(textsWords)
  const sayMail = useWords(mailWords)
  const { exact } = useTimeWords()
  const may = useMay()
  const { kind, language, edited, used, savedAt, savedBy } = state
  const at = savedAt ? exact(savedAt) : ''
  return (
    <div className={classes.language}>
      <Link
        to="/mail/texts/$kind"
        params={{ kind }}
        search={{ language }}
        aria-label={`${say(may('letters', 'write') ? 'list.edit' : 'list.show')}: ${say('list.link', {
          mail: sayMail(`kind.${kind}`),
          language: say(`language.${language}`),
        })}`}
      >
        {say(`language.${language}`)}
      </Link>
      {edited ? (
        <small>
          <span
            className={used ? classes.edited : classes.unused}
            title={used ? '' : say('list.unused-hint')}
          >
            {say(used ? 'list.edited' : 'list.unused')}
          </span>{' '}
          {savedBy ? say('list.by', { name: savedBy, at }) : say('list.at', { at })}
        </small>
      ) : (
        <small>{say('list.shipped')}</small>
      )}
    </div>
  )
}
