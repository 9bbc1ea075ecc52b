import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { LinkedContactWire } from '@latchkey/core/linked-contacts/wire'
import { sentenceOf } from '@latchkey/web/shared/api/problem.ts'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api, appWords } from '../api/api.ts'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { linksQuery, readContactAgain } from './contact-query.ts'
import { LinkDialog } from './link-dialog.tsx'
import { linksWords } from './links-words.ts'

/** The same person's contacts at other retailers, those within reach: list, link, part. */
export function LinksPanel({ contact }: { readonly contact: ContactWire }) {
  const say = useWords(linksWords)
  const may = useMay()
  const { exact } = useTimeWords()
  const [linking, setLinking] = useState(false)
  const [parting, setParting] = useState<LinkedContactWire | null>(null)
  const links = useQuery(linksQuery(contact.id))
  const withdraw = useMutation({
    mutationFn: (offerId: string) =>
      api.delete('/contacts/{id}/links/offers/{offerId}', { path: { id: contact.id, offerId } }),
    onSuccess: () => toast({ text: say('withdrawn') }),
    onError: (problem) => toast({ text: sentenceOf(problem), tone: 'fault' }),
    onSettled: () => readContactAgain(contact.id),
  })
  const { items = [], offers = [] } = links.data ?? {}
  const mayLink = may('contacts', 'write') && may('contact-email', 'write')
  return (
    <section className={classes.panel}>
      <h2>{say('title')}</h2>
      {links.isError && <ProblemBox problem={links.error} onRetry={() => links.refetch()} />}
      {links.isSuccess && items.length + offers.length === 0 && <p className={classes.hint}>{say('none')}</p>}
      <ul className={classes.entries}>
        {items.map((other) => (
          <Entry key={other.id} other={other}>
            {mayLink && (
              <Button
                variant="default"
                size="xs"
                aria-label={say('unlink.of', { name: other.name, retailer: other.retailer.name })}
                onClick={() => setParting(other)}
              >
                {say('unlink')}
              </Button>
            )}
          </Entry>
        ))}
        {offers.map(({ id, other, expiresAt }) => (
          <Entry key={id} other={other} waiting={say('waiting', { end: exact(expiresAt) })}>
            {mayLink && (
              <Button
                variant="default"
                size="xs"
                loading={withdraw.isPending && withdraw.variables === id}
                onClick={() => withdraw.mutate(id)}
              >
                {say('withdraw')}
              </Button>
            )}
          </Entry>
        ))}
      </ul>
      {mayLink && !contact.email && <p className={classes.hint}>{say('needs-email')}</p>}
      {mayLink && contact.email && (
        <Button variant="default" onClick={() => setLinking(true)}>
          {say('offer')}
        </Button>
      )}
      {linking && (
        <LinkDialog contact={contact} linked={items.map(({ id }) => id)} onClose={() => setLinking(false)} />
      )}
      {parting && <PartDialog contact={contact} other={parting} onClose={() => setParting(null)} />}
    </section>
  )
}

function Entry(props: {
  readonly other: LinkedContactWire
  readonly waiting?: string
  readonly children: ReactNode
}) {
  const { id, name, retailer } = props.other
  return (
    <li>
      <Link to="/contacts/$id" params={{ id }} search={{ tab: 'website' }}>
        {name}
      </Link>
      <small>{[retailer.name, retailer.accountNumber, retailer.town].filter(Boolean).join(' · ')}</small>
      {props.waiting && <small>{props.waiting}</small>}
      {props.children && <div className={classes.entryActs}>{props.children}</div>}
    </li>
  )
}

function PartDialog(props: {
  readonly contact: ContactWire
  readonly other: LinkedContactWire
  readonly onClose: () => void
}) {
  const say = useWords(linksWords)
  const sayApp = useWords(appWords)
  const { contact, other, onClose } = props
  const part = useMutation({
    mutationFn: () =>
      api.delete('/contacts/{id}/links/{otherId}', { path: { id: contact.id, otherId: other.id } }),
    onSuccess: () => {
      toast({ text: say('unlink.done') })
      onClose()
    },
    onSettled: () => Promise.all([readContactAgain(contact.id), readContactAgain(other.id)]),
  })
  return (
    <Dialog title={say('unlink.title')} onClose={onClose}>
      <ProblemBox problem={part.error} />
      <p>
        {say('unlink.text', {
          name: other.name,
          retailer: other.retailer.name,
          kept: contact.retailer.name,
        })}
      </p>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {sayApp('app.cancel')}
        </Button>
        <Button loading={part.isPending} onClick={() => part.mutate()}>
          {say('unlink')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
