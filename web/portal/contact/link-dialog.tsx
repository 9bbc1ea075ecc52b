import type { ContactWire } from '@latchkey/core/contacts/wire'
import { nameOf } from '@latchkey/web/shared/access/contact-name.ts'
import { Dialog, DialogButtons } from '@latchkey/web/shared/dialog/dialog.tsx'
import { useTimeWords } from '@latchkey/web/shared/time/use-time-words.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Radio } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, appWords } from '../api/api.ts'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { addressAsked } from './address-asked.ts'
import { readContactAgain } from './contact-query.ts'
import { linksWords } from './links-words.ts'

/** A1: names retailer, contact, username and address of both, and what will happen, before the person is asked. */
export function LinkDialog(props: {
  readonly contact: ContactWire
  readonly linked: readonly string[]
  readonly onClose: () => void
}) {
  const say = useWords(linksWords)
  const sayApp = useWords(appWords)
  const { exact } = useTimeWords()
  const { contact, linked, onClose } = props
  const email = contact.email ?? ''
  const [otherId, setOtherId] = useState<string | null>(null)
  const [kept, setKept] = useState<string | null>(null)
  const found = useQuery({
    queryKey: ['contacts', 'same-address', email],
    queryFn: () => api.get('/contacts', { query: { search: email, limit: 50 } }),
  })
  const sameAddress = (found.data?.items ?? []).filter(
    (one) => one.email?.toLowerCase() === email.toLowerCase() && !linked.includes(one.id),
  )
  const others = sameAddress.filter((one) => one.retailer.id !== contact.retailer.id)
  const chosen = others.find((one) => one.id === otherId)
  const own = sameAddress.find((one) => one.id === contact.id)
  const keepable = [own, chosen].flatMap((one) =>
    one?.username && one.resetButton === 'send-password-reset' ? [one] : [],
  )
  const keep = keepable.length === 1 ? keepable[0]?.id : keepable.find((one) => one.id === kept)?.id
  const askedAt = addressAsked(email, keepable, keep)
  const offer = useMutation({
    mutationFn: async () => {
      const other = await api.get('/contacts/{id}', { path: { id: otherId ?? '' } })
      return await api.post('/contacts/{id}/links', {
        path: { id: contact.id },
        body: {
          version: contact.version,
          otherId: other.id,
          otherVersion: chosen?.version ?? other.version,
          email: askedAt,
          keep: keep ?? '',
        },
      })
    },
    onSuccess: ({ expiresAt }) => {
      toast({ text: say('offer.sent', { email: askedAt, end: exact(expiresAt) }) })
      onClose()
    },
    onSettled: () => readContactAgain(contact.id),
  })
  return (
    <Dialog title={say('offer.title')} onClose={onClose}>
      <ProblemBox problem={offer.error ?? found.error} />
      {found.isSuccess && others.length === 0 && <p>{say('offer.none', { email })}</p>}
      {others.length > 0 && (
        <>
          <dl className={classes.pair}>
            <dt>{say('offer.this')}</dt>
            <dd>
              {nameOf(contact)}
              <small>{detailsOf(contact)}</small>
            </dd>
          </dl>
          <Radio.Group label={say('offer.pick')} value={otherId} onChange={setOtherId} mb="md">
            {others.map((one) => (
              <Radio key={one.id} value={one.id} label={nameOf(one)} description={detailsOf(one)} mt="xs" />
            ))}
          </Radio.Group>
        </>
      )}
      {chosen && keepable.length === 0 && <p className={classes.notice}>{say('offer.keep-none')}</p>}
      {chosen && keepable.length > 0 && (
        <Radio.Group label={say('offer.keep')} value={keep ?? null} onChange={setKept} mb="md">
          {keepable.map((one) => (
            <Radio key={one.id} value={one.id} label={one.username} description={one.retailer.name} mt="xs" />
          ))}
        </Radio.Group>
      )}
      {chosen && keep && <p>{say('offer.text', { email: askedAt })}</p>}
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {sayApp('app.cancel')}
        </Button>
        {others.length > 0 && (
          <Button loading={offer.isPending} disabled={!chosen || !keep} onClick={() => offer.mutate()}>
            {say('offer.submit')}
          </Button>
        )}
      </DialogButtons>
    </Dialog>
  )

  function detailsOf({ retailer, username, email: address }: Shown): string {
    const login = username ? say('offer.username', { username }) : say('no-username')
    return [retailer.name, retailer.accountNumber, login, address].join(' · ')
  }
}

type Shown = Pick<ContactWire, 'username' | 'email'> & {
  readonly retailer: { readonly name: string; readonly accountNumber: string }
}
