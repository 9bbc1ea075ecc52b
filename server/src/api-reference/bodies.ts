const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const TABLES = ['text/csv', XLSX]
const PICTURES = ['image/jpeg', 'image/png', 'image/webp']

/** Routes that take a file in place of JSON, and its types. */
export const filesTaken: Readonly<Record<string, readonly string[]>> = {
  'PUT /api/v1/users/{id}/picture': PICTURES,
  'POST /api/v1/imports': TABLES,
  'POST /api/v1/imports/files': TABLES,
}

/** Routes that answer a file or a stream, and its types. */
export const filesAnswered: Readonly<Record<string, readonly string[]>> = {
  'GET /api/v1/users/{id}/picture': ['image/webp'],
  'GET /api/v1/exports/{id}/file': TABLES,
  'GET /api/v1/imports/sample.csv': ['text/csv'],
  'GET /api/v1/imports/{id}/problems.csv': ['text/csv'],
  'GET /api/v1/imports/{id}/result.csv': ['text/csv'],
  'GET /api/v1/reports/website-access.csv': ['text/csv'],
  'GET /api/v1/reports/website-access.xlsx': [XLSX],
  'GET /api/v1/invites/{id}/events': ['text/event-stream'],
}

/** Routes whose work goes on after an answer that says nothing. */
export const answeredEarly: ReadonlySet<string> = new Set([
  'POST /api/v1/website/forgot-password',
  'POST /api/v1/portal/resets',
  'POST /api/v1/portal/factors/enrol-code',
  'POST /api/v1/rep/factors/enrol-code',
  'POST /api/v1/app/factors/enrol-code',
  'POST /api/v1/bounces',
])
