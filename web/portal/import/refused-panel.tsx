import type { ImportRunPage } from '@latchkey/core/imports/run-wire'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { Button } from '@mantine/core'
import { pathOf } from '../imports/imports-query.ts'
import { importsWords } from '../imports/words.ts'
import { ButtonLink } from '../page/button-link.tsx'
import page from '../page/page.module.css'
import classes from './import.module.css'

/** What has to be mended, by row and column; all of it as a file. */
export function RefusedPanel(props: { readonly run: ImportRunPage; readonly onColumns: () => void }) {
  const say = useWords(importsWords)
  const { problems, problemTotal, id } = props.run
  const count = problemTotal ?? problems.length
  return (
    <section className={page.panel}>
      <h2>
        {count === 1 ? say('refused.one') : say('refused.title', { count: count.toLocaleString(language) })}
      </h2>
      <p className={classes.said}>
        {say('refused.text')} {count > problems.length && say('refused.first', { count: problems.length })}
      </p>
      <div className={page.buttons}>
        <ButtonLink to="/imports">{say('refused.another')}</ButtonLink>
        <Button variant="default" onClick={props.onColumns}>
          {say('refused.columns')}
        </Button>
        <a className={classes.download} href={`/api/v1${pathOf(id)}/problems.csv`} download>
          {say('refused.download')}
        </a>
      </div>
      <table className={classes.problems}>
        <thead className={classes.heads}>
          <tr>
            <th scope="col">{say('refused.row')}</th>
            <th scope="col">{say('refused.column')}</th>
            <th scope="col">{say('refused.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, column, code, message }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row may have the same problem twice; the list never changes.
            <tr key={`${row}-${column}-${code}-${index}`}>
              <td>{row ?? say('refused.file')}</td>
              <td>{column}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
