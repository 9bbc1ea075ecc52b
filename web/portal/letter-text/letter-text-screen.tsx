import { type ListedKind, letterKinds } from '@latchkey/core/letters/kinds'
import type { Language } from '@latchkey/core/messages/catalogue'
import { language as ownLanguage, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Skeleton, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { textQuery } from '../mail/mail-query.ts'
import { textsWords } from '../mail/texts-words.ts'
import { mailWords } from '../mail/words.ts'
import { Crumbs } from '../page/crumbs.tsx'
import page from '../page/page.module.css'
import { NotFoundScreen } from '../shell/fault-screens.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { TitleRow } from '../shell/title-row.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { languages } from './search.ts'
import { TextEditor } from './text-editor.tsx'

export const letterTextRoute = createLazyRoute('/mail/texts/$kind')({ component: LetterTextScreen })

function LetterTextScreen() {
  const { kind } = letterTextRoute.useParams()
  const listed = letterKinds.find((each) => each === kind)
  return listed ? <LetterText key={listed} kind={listed} /> : <NotFoundScreen />
}

/** M2: one letter's text in each language; both stay as typed while one goes back and forth. */
function LetterText({ kind }: { readonly kind: ListedKind }) {
  const say = useWords(textsWords)
  const sayMail = useWords(mailWords)
  const navigate = useNavigate({ from: '/mail/texts/$kind' })
  const { language = ownLanguage } = letterTextRoute.useSearch()
  const [unsaved, setUnsaved] = useState<ReadonlySet<Language>>(new Set())
  const onDirty = useCallback((of: Language, dirty: boolean) => {
    setUnsaved((before) => {
      if (before.has(of) === dirty) return before
      const after = new Set(before)
      if (dirty) after.add(of)
      else after.delete(of)
      return after
    })
  }, [])
  return (
    <>
      <TitleRow
        title={sayMail(`kind.${kind}`)}
        above={
          <Crumbs>
            <Link to="/mail" search={{ tab: 'texts' }}>
              {sayMail('title')} › {say('tab.texts')}
            </Link>
          </Crumbs>
        }
      />
      <p className={page.hint}>{say(`when.${kind}`)}</p>
      <Tabs
        value={language}
        onChange={(next) => {
          const chosen = languages.find((each) => each === next)
          void navigate({ search: { language: chosen }, replace: true, resetScroll: false })
        }}
      >
        <Tabs.List aria-label={say('languages')} mb="md">
          {languages.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {say(`language.${each}`)}
              {unsaved.has(each) ? ' •' : ''}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {languages.map((each) => (
          <Tabs.Panel key={each} value={each}>
            <OneLanguage kind={kind} language={each} shown={each === language} onDirty={onDirty} />
          </Tabs.Panel>
        ))}
      </Tabs>
      <LeaveGuard unsaved={unsaved.size > 0} />
    </>
  )
}

function OneLanguage(props: {
  readonly kind: ListedKind
  readonly language: Language
  readonly shown: boolean
  readonly onDirty: (language: Language, dirty: boolean) => void
}) {
  const text = useQuery(textQuery(props))
  if (text.isError) return <ProblemBox problem={text.error} onRetry={() => text.refetch()} />
  if (!text.data) return <Skeleton height={480} />
  return <TextEditor text={text.data} shown={props.shown} onDirty={props.onDirty} />
}
