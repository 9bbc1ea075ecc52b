import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import postgres from 'postgres'
import type { Installation } from './installation.ts'

const PER_RETAILER = 4
const TERRITORIES = 200

/** So many contacts in SQL alone, most of them invited once with a letter: an import of them would take longer than the rest. */
export async function fillContacts(
  { engine, dataDir, cluster }: Installation,
  count: number,
  territories = TERRITORIES,
): Promise<void> {
  const series = (n: number) =>
    engine === 'postgres'
      ? `(select i from generate_series(1, ${n}) as g (i))`
      : `(with recursive g (i) as (select 1 union all select i + 1 from g where i < ${n}) select i from g)`
  const statements = [...statementsFor(count, territories, series), ...changesOf(engine)]
  if (cluster) {
    const sql = postgres(cluster.url, { max: 1, onnotice: () => undefined })
    for (const statement of [...statements, 'vacuum analyze']) await sql.unsafe(statement)
    await sql.end()
    return
  }
  const file = new DatabaseSync(join(dataDir, 'latchkey.db'))
  file.exec(['begin', ...statements, 'commit', 'analyze', 'pragma wal_checkpoint(truncate)'].join(';'))
  file.close()
}

const SYLLABLES = 'babecobudodifafegigohohujajokakelilomamonunepepoquirarosasetitovavewiwoxaxeyoyuzazo'

/** One of 64,000 surnames of three syllables, as spread over their letters as names are. */
function surname(): string {
  // Apart from the order of making, by which states and sign-ins go.
  const spread = 'cast(cast(i as bigint) * 7919 % 64007 as int)'
  const syllable = (of: string) => `substr('${SYLLABLES}', 1 + 2 * (${of} % 40), 2)`
  return [syllable(spread), syllable(`(${spread} / 40)`), syllable(`(${spread} / 1600)`)].join(' || ')
}

/** Everybody's place in the change sequence, as the product gives it to whoever it makes. */
function changesOf(engine: Installation['engine']): string[] {
  const txId = engine === 'postgres' ? 'txid_current()' : '0'
  const place = (entity: string, retailer: string) =>
    `insert into change (entity, entity_id, territory_id, retailer_id, tx_id, at)
      select '${entity}', e.id, r.territory_id, r.id, ${txId}, 1 from ${entity} e join retailer r on r.id = e.${retailer}
      where r.territory_id is not null`
  return [place('retailer', 'id'), place('contact', 'retailer_id')]
}

function statementsFor(count: number, territories: number, series: (n: number) => string): string[] {
  const text = (prefix: string, number = 'i') => `'${prefix}' || cast(${number} as text)`
  const now = Date.now()
  return [
    `insert into territory (id, name, name_key, sort_name, search_text, version, created_at, updated_at)
      select ${text('t-')}, ${text('Territory ')}, ${text('territory ')}, ${text('territory ')}, ${text(' territory ')}, 1, 1, 1
      from ${series(territories)} as s`,
    `insert into retailer (id, account_number, account_number_key, name, sort_name, search_text, territory_id, version,
        created_at, updated_at)
      select ${text('r-')}, ${text('AC-')}, ${text('ac-')}, ${text('Corner Shop ')}, ${text('corner shop ')},
        ${text(' corner shop ')}, ${text('t-', `(i % ${territories}) + 1`)}, 1, 1, 1
      from ${series(Math.ceil(count / PER_RETAILER))} as s`,
    `insert into website_login (id, username, username_key, created_at)
      select ${text('l-')}, ${text('user-')}, ${text('user-')}, 1 from ${series(count)} as s`,
    `insert into contact (id, retailer_id, website_login_id, first_name, surname, email, email_key, sort_name, search_text,
        access_granted_at, invited_at, last_sign_in_at, state_code, mail_state, version, created_at, updated_at)
      select ${text('c-')}, ${text('r-', `((i - 1) / ${PER_RETAILER}) + 1`)}, ${text('l-')}, 'Jane', ${surname()},
        ${text('jane.')} || '@shop.test', ${text('jane.')} || '@shop.test',
        ${surname()} || ${text(' jane ')},
        ' jane ' || ${surname()} || ${[text(' corner shop-', `((i - 1) / ${PER_RETAILER}) + 1`), text(' user-'), text(' jane.')].join(' || ')} || '@shop.test',
        ${now}, case when i % 10 < 7 then ${now} end, case when i % 2 = 0 then ${now} end,
        case when i % 10 >= 7 then 'not-invited' when i % 2 = 0 then 'active' else 'invite-expired' end,
        case when i % 10 < 7 then 'sent' end, 1, 1, 1 from ${series(count)} as s`,
    `insert into temporary_password (id, website_login_id, contact_id, mac, origin, trigger_by, issued_by, created_at, expires_at)
      select ${text('p-')}, ${text('l-')}, ${text('c-')}, ${text('m-')}, 'staff', 'portal',
        (select min(id) from staff_user), ${now}, ${now} from ${series(count)} as s where i % 10 < 7`,
    `insert into letter (id, kind, contact_id, temporary_password_id, recipient, language, urgent, content, message_id,
        state, attempts, next_attempt_at, created_at)
      select ${text('e-')}, 'website-invite', ${text('c-')}, ${text('p-')}, ${text('jane.doe.')}, 'en', 0, '{}', ${text('i-')},
        'sent', 1, 0, ${now} from ${series(count)} as s where i % 10 < 7`,
  ]
}
