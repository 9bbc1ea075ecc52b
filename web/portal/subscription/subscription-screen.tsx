import type { LicenceWire } from '@latchkey/core/licences/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createLazyRoute, Link } from '@tanstack/react-router'
import { useState } from 'react'
import classes from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useMay } from '../shell/rights.ts'
import { TitleRow } from '../shell/title-row.tsx'
import { LicenceMeter } from '../users/licence-meter.tsx'
import { licencesQuery } from '../users/users-query.ts'
import { usersWords } from '../users/words.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { Ledger } from './ledger.tsx'
import own from './subscription.module.css'
import { subscriptionWords } from './words.ts'

export const subscriptionRoute = createLazyRoute('/subscription')({ component: SubscriptionScreen })

/** U3: licences per type, how many are used, and who changed their number when. */
function SubscriptionScreen() {
  const say = useWords(subscriptionWords)
  const licences = useQuery(licencesQuery)
  return (
    <>
      <TitleRow title={say('title')} />
      <p className={classes.hint}>{say('licences.text')}</p>
      {licences.isPending && <Skeleton height={160} mb="lg" />}
      {licences.isError && <ProblemBox problem={licences.error} onRetry={() => licences.refetch()} />}
      <ul className={own.cards} aria-label={say('licences.title')}>
        {licences.data?.map((licence) => (
          <li key={licence.type}>
            <LicenceCard licence={licence} />
          </li>
        ))}
      </ul>
      <Ledger />
    </>
  )
}

function LicenceCard({ licence }: { readonly licence: LicenceWire }) {
  const say = useWords(subscriptionWords)
  const sayUsers = useWords(usersWords)
  const may = useMay()
  const [changing, setChanging] = useState(false)
  const type = sayUsers(`type.${licence.type}`)
  return (
    <section className={`${classes.panel} ${own.card}`} aria-label={type}>
      <h2>{type}</h2>
      <LicenceMeter licence={licence} />
      <dl className={classes.facts}>
        <div>
          <dt>{say('price')}</dt>
          <dd>{licence.price ?? <span className={classes.none}>{say('price.none')}</span>}</dd>
        </div>
      </dl>
      <div className={own.foot}>
        {may('users', 'read') && (
          <Link to="/users" search={{ type: licence.type, status: 'active' }}>
            {say('users')}
          </Link>
        )}
        {may('subscription', 'write') && (
          <Button variant="default" aria-label={say('change.of', { type })} onClick={() => setChanging(true)}>
            {say('change')}
          </Button>
        )}
      </div>
      {changing && <ChangeDialog licence={licence} onClose={() => setChanging(false)} />}
    </section>
  )
}
