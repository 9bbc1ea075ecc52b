import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { ChosenBar } from '../chosen/chosen-bar.tsx'
import { useChosen } from '../chosen/use-chosen.ts'
import { chosenWords } from '../chosen/words.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { ColumnsPanel } from '../list/columns-panel.tsx'
import { EmptyList } from '../list/empty-list.tsx'
import { ListCount } from '../list/list-count.tsx'
import { usePaged } from '../list/paged.ts'
import { useColumns } from '../list/use-columns.ts'
import { ButtonLink } from '../page/button-link.tsx'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { ViewsBar } from '../views/views-bar.tsx'
import { contactColumns } from './contact-columns.ts'
import { ContactList } from './contact-list.tsx'
import { contactsQuery } from './contacts-query.ts'
import classes from './contacts-screen.module.css'
import { Filters } from './filters.tsx'
import { type ContactsSearch, contactWordsOf } from './search.ts'
import { contactsWords } from './words.ts'

export const contactsRoute = createLazyRoute('/contacts')({ component: ContactsScreen })

/** A7: who has access, who was invited, whose mail bounced, and what to do next. */
function ContactsScreen() {
  const say = useWords(contactsWords)
  const { view, columns: said, ...search } = contactsRoute.useSearch()
  const look = useColumns('contacts', contactColumns, { view, columns: said })
  const list = useInfiniteQuery(contactsQuery(search, look.size))
  const { items, total, isEmpty, isShown, rows } = usePaged(list)
  const may = useMay()
  const chosen = useChosen(items)
  const [choosing, setChoosing] = useState(false)
  const { sort: _, ...filter } = search
  return (
    <>
      <TitleRow title={say('title')}>
        <Actions filter={filter} />
      </TitleRow>
      <ViewsBar list="contacts" search={search} look={{ view, columns: said }} columns={look.wanted} />
      <Filters
        search={search}
        count={<ListCount total={total} say={say} />}
        columns={<ColumnsPanel {...look.panel} titleOf={(key) => say(`col.${key}`)} />}
      >
        {may('contacts', 'write') && <ChooseButton pressed={choosing} onPress={setChoosing} />}
      </Filters>
      {list.isError && <ProblemBox problem={list.error} onRetry={() => list.refetch()} />}
      {isEmpty && (
        <EmptyList
          filtered={Object.keys(filter).length > 0}
          title={say('none.title')}
          text={say('none.text')}
          all={
            <ButtonLink to="/contacts" variant="default">
              {say('none-found.all')}
            </ButtonLink>
          }
        >
          {may('contacts', 'write') && <ButtonLink to="/contacts/new">{say('add')}</ButtonLink>}{' '}
          {may('imports', 'write') && (
            <ButtonLink to="/imports" variant="default">
              {say('none.import')}
            </ButtonLink>
          )}
        </EmptyList>
      )}
      {isShown && (
        <ContactList
          {...rows}
          columns={look.columns}
          isUsual={look.panel.isUsual}
          chosen={may('contacts', 'write') ? chosen : undefined}
          choosing={choosing}
        />
      )}
      <ChosenBar
        contacts={chosen.contacts}
        total={total}
        filter={filter}
        onAll={chosen.all}
        onNone={chosen.none}
      />
    </>
  )
}

/** On a narrow screen the cards show what is chosen only when asked for: their switch stands there otherwise. */
function ChooseButton(props: { readonly pressed: boolean; readonly onPress: (on: boolean) => void }) {
  const say = useWords(chosenWords)
  return (
    <Button
      variant={props.pressed ? 'light' : 'default'}
      className={classes.choose ?? ''}
      aria-pressed={props.pressed}
      onClick={() => props.onPress(!props.pressed)}
    >
      {say('column')}
    </Button>
  )
}

/** I1: an invite for whoever the filter shows; and one contact more. */
function Actions({ filter }: { readonly filter: ContactsSearch }) {
  const say = useWords(contactsWords)
  const may = useMay()
  const exporting = <ExportButton list="contacts" filter={contactWordsOf(filter)} />
  if (!may('contacts', 'write')) return exporting
  return (
    <>
      {exporting}
      {may('invites', 'write') && (
        <ButtonLink variant="default" to="/invites/new" search={filter}>
          {say('invite-these')}
        </ButtonLink>
      )}
      <ButtonLink to="/contacts/new">{say('add')}</ButtonLink>
    </>
  )
}
