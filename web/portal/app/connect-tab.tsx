import type { ClientDetail } from '@latchkey/core/oidc/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { appsWords } from '../apps/words.ts'
import page from '../page/page.module.css'
import { CopyLine } from '../secret/copy-line.tsx'
import secret from '../secret/secret.module.css'

/** D1: what whoever sets the app up needs to know. The issuer is this server's own address. */
export function ConnectTab({ app }: { readonly app: ClientDetail }) {
  const say = useWords(appsWords)
  const issuer = location.origin
  const hasSecret = app.kind === 'confidential'
  const rules = [
    ['connect.flow', say('connect.flow-is')],
    ['connect.scopes', 'openid profile email'],
    ['connect.auth', say(hasSecret ? 'connect.auth-secret' : 'connect.auth-none')],
    ['connect.signing', 'RS256'],
  ] as const
  return (
    <div className={page.columns}>
      <section className={page.panel}>
        <h2>{say('connect.title')}</h2>
        <p className={page.hint}>{say('connect.text')}</p>
        <dl className={secret.lines}>
          <CopyLine label={say('connect.issuer')} text={issuer} />
          <CopyLine label={say('connect.discovery')} text={`${issuer}/.well-known/openid-configuration`} />
          <CopyLine label={say('connect.id')} text={app.id} />
        </dl>
        <h3>{say('connect.secret-title')}</h3>
        <p className={page.hint}>{say(hasSecret ? 'connect.secret' : 'connect.no-secret')}</p>
      </section>
      <section className={page.panel}>
        <h2>{say('connect.rules-title')}</h2>
        <dl className={page.facts}>
          {rules.map(([term, fact]) => (
            <div key={term}>
              <dt>{say(term)}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
