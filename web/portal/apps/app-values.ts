import type { ClientChange, ClientDetail, ClientWire } from '@latchkey/core/oidc/wire'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'

/** What is edited of an app, as it is typed: addresses one on each line, nothing where there is none. */
export interface AppValues {
  readonly name: string
  readonly redirectUris: string
  readonly postLogoutRedirectUris: string
  readonly startUri: string
  readonly backchannelLogoutUri: string
  readonly accentLight: string
  readonly accentDark: string
  readonly logo: string
}
/** The values with the app they were read from. */
export type AppRow = AppValues & { readonly version: number; readonly app: ClientDetail }

export const appFields = [
  'name',
  'redirectUris',
  'postLogoutRedirectUris',
  'startUri',
  'backchannelLogoutUri',
] as const satisfies readonly (keyof AppValues)[]

export const lookFields = [
  'accentLight',
  'accentDark',
  'logo',
] as const satisfies readonly (keyof AppValues)[]

export const noAppValues: AppValues = {
  name: '',
  redirectUris: '',
  postLogoutRedirectUris: '',
  startUri: '',
  backchannelLogoutUri: '',
  accentLight: '',
  accentDark: '',
  logo: '',
}

const lists = ['redirectUris', 'postLogoutRedirectUris'] as const
/** As many addresses as a list may have. */
const MOST_LINES = 20

/** Ids of the fields by the server's names; an address of a list is named by its place. */
export const appFieldIds: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...appFields, ...lookFields, 'population', 'kind'].map((field) => [field, `app-${field}`]),
  ...lists.flatMap((list) =>
    Array.from({ length: MOST_LINES }, (_, line) => [`${list}.${line}`, `app-${list}`]),
  ),
])

/** The lines that say something, each without the room around it. */
export function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || [])
}

export function rowOfApp(app: ClientDetail): AppRow {
  return {
    app,
    version: app.version,
    name: app.name,
    redirectUris: app.redirectUris.join('\n'),
    postLogoutRedirectUris: app.postLogoutRedirectUris.join('\n'),
    startUri: app.startUri ?? '',
    backchannelLogoutUri: app.backchannelLogoutUri ?? '',
    accentLight: app.accentLight ?? '',
    accentDark: app.accentDark ?? '',
    logo: app.logo ?? '',
  }
}

/** Typed values in the API's words; what was not typed is not named. */
export function toWireApp(values: Partial<AppValues>): Omit<ClientChange, 'version'> {
  const inWords = Object.entries(values).map(([field, text]: [string, string]) => {
    if (field === 'name') return [field, text]
    if (lists.some((list) => list === field)) return [field, linesOf(text)]
    return [field, text.trim() || null]
  })
  return Object.fromEntries(inWords)
}

/** A 409 with the other's row as the form has it. */
export function withRow(problem: unknown, app: ClientDetail): unknown {
  if (!(problem instanceof ApiProblem) || !problem.current) return problem
  const { status, code, message, errors, current } = problem
  const row = rowOfApp({ ...app, ...(current as ClientWire) })
  return new ApiProblem({ status, code, detail: message, errors, current: row })
}
