import type { ImportSummary } from '@latchkey/core/imports/wire'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { importsWords } from '../imports/words.ts'
import classes from './import.module.css'

const outcomes = ['created', 'changed', 'unchanged'] as const

/** What an import does or did, in numbers, with what the file left open. */
export function CountsTable({ summary }: { readonly summary: ImportSummary }) {
  const say = useWords(importsWords)
  const notes = [...summary.gaps, ...summary.warnings]
  return (
    <>
      <table className={classes.counts}>
        <caption className="unseen">{say('checked.title')}</caption>
        <thead>
          <tr>
            <td className={classes.quiet}>
              {say('checked.rows', { count: summary.rows.toLocaleString(language) })}
            </td>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col" className={classes.numbers}>
                {say(`checked.${outcome}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['retailers', 'contacts'] as const).map((what) => (
            <tr key={what}>
              <th scope="row">{say(`checked.${what}`)}</th>
              {outcomes.map((outcome) => (
                <td key={outcome} className={classes.numbers}>
                  {summary[what][outcome].toLocaleString(language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.length > 0 && (
        <ul className={classes.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Whether anything would be stored. */
export function changesAnything({ retailers, contacts }: ImportSummary): boolean {
  return retailers.created + retailers.changed + contacts.created + contacts.changed > 0
}
