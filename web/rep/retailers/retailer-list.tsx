import { Icon } from '@latchkey/web/shared/icons/icons.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, CloseButton, TextInput } from '@mantine/core'
import { useDeferredValue, useRef, useState } from 'react'
import { EmptyPage } from '../page/empty-page.tsx'
import { useRetailers, useStanding } from '../store/use-store.ts'
import { keptSearch } from './kept-search.ts'
import classes from './retailer-list.module.css'
import { RetailerRows } from './retailer-rows.tsx'
import { retailersWords } from './words.ts'

/** O1: search over names, account numbers, towns and contacts, answered by the device itself with every key. */
export function RetailerList({ chosen }: { readonly chosen: string | undefined }) {
  const say = useWords(retailersWords)
  const [typed, setTyped] = useState(keptSearch.text)
  const field = useRef<HTMLInputElement>(null)
  // The field answers at once; the list follows when there is time.
  const search = useDeferredValue(typed.trim())
  const found = useRetailers(search)
  const look = (text: string) => {
    keptSearch.text = text
    keptSearch.offset = 0
    setTyped(text)
  }
  const showAll = () => {
    look('')
    field.current?.focus()
  }
  const Heading = chosen ? 'h2' : 'h1'
  return (
    <div className={classes.list}>
      <div className={classes.head}>
        <Heading className={classes.title}>{say('title')}</Heading>
        <TextInput
          ref={field}
          type="search"
          aria-label={say('search')}
          placeholder={say('search.example')}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          leftSection={<Icon name="search" />}
          rightSection={
            typed && (
              <CloseButton
                className={classes.clear ?? ''}
                aria-label={say('search.clear')}
                onClick={showAll}
              />
            )
          }
          rightSectionWidth={48}
          value={typed}
          onChange={({ currentTarget }) => look(currentTarget.value)}
        />
        <p className={classes.count} role="status">
          {found && (found.total === 1 ? say('count.one') : say('count.many', { count: found.total }))}
        </p>
      </div>
      {found && found.rows.length > 0 && <RetailerRows key={search} rows={found.rows} chosen={chosen} />}
      {found?.rows.length === 0 && search !== '' && (
        <EmptyPage title={say('none.title', { search })} text={say('none.text')}>
          <Button variant="default" onClick={showAll}>
            {say('none.all')}
          </Button>
        </EmptyPage>
      )}
      {found?.rows.length === 0 && search === '' && <NothingHere />}
    </div>
  )
}

function NothingHere() {
  const say = useWords(retailersWords)
  const { lastSyncAt } = useStanding()
  return (
    <EmptyPage title={say('empty.title')} text={say(lastSyncAt === null ? 'empty.text' : 'empty.synced')} />
  )
}
