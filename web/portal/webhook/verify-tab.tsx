import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import page from '../page/page.module.css'
import { ExamplePanel } from '../webhooks/example-panel.tsx'
import { deliveriesWords } from '../webhooks/words.ts'
import classes from './webhook.module.css'

const headers = ['id', 'timestamp', 'signature'] as const

/** D2: what a receiver has to do, by Standard Webhooks. */
export function VerifyTab() {
  const say = useWords(deliveriesWords)
  return (
    <div className={page.columns}>
      <section className={page.panel}>
        <h2>{say('verify.title')}</h2>
        <p>{say('verify.text')}</p>
        <table className={classes.headers}>
          <thead>
            <tr>
              <th scope="col">{say('verify.header')}</th>
              <th scope="col">{say('verify.what')}</th>
            </tr>
          </thead>
          <tbody>
            {headers.map((header) => (
              <tr key={header}>
                <th scope="row">webhook-{header}</th>
                <td>{say(`verify.${header}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{say('verify.answer')}</p>
        <p className={page.hint}>{say('verify.secret')}</p>
      </section>
      <ExamplePanel />
    </div>
  )
}
