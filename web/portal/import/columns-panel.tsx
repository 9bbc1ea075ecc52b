import type { UsernameSource } from '@latchkey/core/imports/choices'
import { columnTargets, usernameSources } from '@latchkey/core/imports/choices'
import type { ColumnTarget } from '@latchkey/core/imports/columns'
import type { ImportRunPage } from '@latchkey/core/imports/run-wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { act } from '../imports/imports-query.ts'
import { importsWords } from '../imports/words.ts'
import page from '../page/page.module.css'
import { ProblemBox } from '../shell/problem-box.tsx'
import { useSelf } from '../shell/rights.ts'
import classes from './import.module.css'

/** What each column of the file is read as, guessed or remembered, to be put right by a person. */
export function ColumnsPanel(props: { readonly run: ImportRunPage; readonly onDone: () => void }) {
  const { run, onDone } = props
  const say = useWords(importsWords)
  const [chosen, setChosen] = useState<readonly ColumnTarget[]>(() => run.columns.map(({ target }) => target))
  const [usernameFrom, setUsernameFrom] = useState<UsernameSource | 'none'>(run.usernameFrom ?? 'none')
  const doing = useMutation({
    mutationFn: (what: Parameters<typeof act>[1]) => act(run.id, what),
    onSuccess: onDone,
  })
  const fields = useFields()
  const isTwice = (target: ColumnTarget) =>
    target !== 'ignore' && chosen.filter((other) => other === target).length > 1
  const knowsRetailer =
    chosen.includes('accountNumber') ||
    (chosen.includes('retailerName') && chosen.includes('contactReference'))
  const count = chosen.filter((target) => target !== 'ignore').length
  const sources = (['none', ...usernameSources] as const).map((value) => ({
    value,
    label: say(`username.${value}`),
  }))
  return (
    <section className={page.panel}>
      <h2>{say('columns.title')}</h2>
      <p className={classes.said}>
        {say('columns.text', { count, total: chosen.length })} {run.remembered && say('columns.remembered')}
      </p>
      <div className={classes.options}>
        {run.sheets.length > 1 && (
          <Select
            label={say('columns.sheet')}
            data={[...new Set(run.sheets)]}
            value={run.sheet ?? run.sheets[0] ?? null}
            allowDeselect={false}
            onChange={(sheet) => sheet && doing.mutate({ act: 'read', sheet })}
          />
        )}
        <Select
          label={say('columns.username-from')}
          data={sources}
          value={usernameFrom}
          allowDeselect={false}
          onChange={(value) => setUsernameFrom(value ?? 'none')}
        />
      </div>
      <ol className={classes.columns}>
        {run.columns.map(({ header, samples }, index) => {
          const name = header === '' ? say('columns.unnamed', { number: index + 1 }) : header
          const target = chosen[index] ?? 'ignore'
          const seen = samples.filter((sample) => sample.trim() !== '')
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file may name two columns alike; their place tells them apart.
            <li key={index} className={classes.column}>
              <span className={classes.header}>{name}</span>
              <span className="unseen">{say('columns.samples')}</span>
              <span className={classes.samples}>
                {seen.length === 0 && <span>{say('columns.no-samples')}</span>}
                {seen.slice(0, 3).map((sample, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: values may be the same; they never change.
                  <span key={at}>{sample}</span>
                ))}
              </span>
              <Select
                aria-label={say('columns.field', { header: name })}
                data={fields}
                value={target}
                allowDeselect={false}
                searchable
                error={isTwice(target) ? say('columns.twice') : undefined}
                onChange={(value) => setChosen(chosen.with(index, (value ?? 'ignore') as ColumnTarget))}
              />
            </li>
          )
        })}
      </ol>
      {!knowsRetailer && (
        <p className={`${page.notice} ${classes.said}`} role="status">
          {say('columns.retailer-missing')}
        </p>
      )}
      {doing.isError && <ProblemBox problem={doing.error} />}
      <div className={page.buttons}>
        <Button
          loading={doing.isPending}
          disabled={!knowsRetailer || chosen.some(isTwice)}
          onClick={() =>
            doing.mutate({
              act: 'check',
              columns: chosen,
              usernameFrom: usernameFrom === 'none' ? null : usernameFrom,
            })
          }
        >
          {say('columns.check')}
        </Button>
        <Button
          variant="default"
          disabled={doing.isPending}
          onClick={() => doing.mutate({ act: 'withdraw' })}
        >
          {say('columns.withdraw')}
        </Button>
      </div>
    </section>
  )
}

/** Every field a column can be read as; password hashes are for the owner alone. */
function useFields() {
  const say = useWords(importsWords)
  const { isOwner } = useSelf()
  return columnTargets
    .toSorted((one, other) => Number(other === 'ignore') - Number(one === 'ignore'))
    .filter((target) => isOwner || target !== 'passwordHash')
    .map((value) => ({ value, label: say(`field.${value}`) }))
}
