import { parseArgs } from 'node:util'
import { contactListPart } from './parts/contact-list.ts'
import { invitesPart } from './parts/invites.ts'
import { oidcPart } from './parts/oidc.ts'
import { repSyncPart } from './parts/rep-sync.ts'
import { reportCsvPart } from './parts/report-csv.ts'
import { resetMailPart } from './parts/reset-mail.ts'
import { sessionCheckPart } from './parts/session-check.ts'
import { signInPart } from './parts/sign-in.ts'
import { signInPagePart } from './parts/sign-in-page.ts'
import { startUpPart } from './parts/start-up.ts'
import { wrongSignInsPart } from './parts/wrong-sign-ins.ts'
import { type Figure, type Part, table } from './rig/figure.ts'

const parts: Readonly<Record<string, Part>> = {
  'sign-in': signInPart,
  'wrong-sign-ins': wrongSignInsPart,
  'session-check': sessionCheckPart,
  'reset-mail': resetMailPart,
  invites: invitesPart,
  'report-csv': reportCsvPart,
  contacts: contactListPart,
  'rep-sync': repSyncPart,
  oidc: oidcPart,
  start: startUpPart,
  page: signInPagePart,
}

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const unknown = positionals.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

const figures: Figure[] = []
for (const [name, part] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  console.error(`measuring: ${name}`)
  figures.push(...(await part()))
}
console.log(flags.json ? JSON.stringify(figures, null, 2) : table(figures))
process.exit(figures.some((figure) => figure.ok === false) ? 1 : 0)
