import { signedReport } from '@latchkey/core/letters/report-wire'
import { toJSONSchema } from 'zod'
import type { Message } from './openapi.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const TABLES = ['text/csv', XLSX]
const PICTURES = ['image/jpeg', 'image/png', 'image/webp']

/** Routes that take a file in place of JSON, and its types. */
const filesTaken: Readonly<Record<string, readonly string[]>> = {
  'PUT /api/v1/users/{id}/picture': PICTURES,
  'POST /api/v1/imports': TABLES,
  'POST /api/v1/imports/files': TABLES,
}

/** Routes that answer a file or a stream, and its types. */
const filesAnswered: Readonly<Record<string, readonly string[]>> = {
  'GET /api/v1/users/{id}/picture': ['image/webp'],
  'GET /api/v1/exports/{id}/file': TABLES,
  'GET /api/v1/imports/sample.csv': ['text/csv'],
  'GET /api/v1/imports/{id}/problems.csv': ['text/csv'],
  'GET /api/v1/imports/{id}/result.csv': ['text/csv'],
  'GET /api/v1/reports/website-access.csv': ['text/csv'],
  'GET /api/v1/reports/website-access.xlsx': [XLSX],
}

const STREAM = 'GET /api/v1/invites/{id}/events'
const over = { description: 'It has ended; a browser asks no more.' }

/** Routes whose work goes on after an answer that says nothing. */
const answeredEarly: ReadonlySet<string> = new Set([
  'POST /api/v1/website/forgot-password',
  'POST /api/v1/portal/resets',
  'POST /api/v1/portal/factors/enrol-code',
  'POST /api/v1/rep/factors/enrol-code',
  'POST /api/v1/app/factors/enrol-code',
])

/** The body a request has: what its schema says, or the file it is. */
export function bodyOf(name: string, said: Message | undefined): Message | undefined {
  if (name === 'POST /api/v1/bounces') return signed
  const taken = filesTaken[name]
  return taken ? { required: true, content: filesOf(taken) } : said
}

// Its signature is over the bytes, so the route reads them itself.
const { $schema: _, ...report } = toJSONSchema(signedReport, { io: 'input' })
const signed: Message = { required: true, content: { 'application/json': { schema: report } } }

/** What a request is answered with. A route without a schema of its answer appears as a 200 that says nothing. */
export function answersOf(name: string, said: Readonly<Record<string, Message>>): Record<string, Message> {
  const files = filesAnswered[name]
  if (name === STREAM)
    return { 200: { description: 'The stream.', content: filesOf(['text/event-stream']) }, 204: over }
  if (files) return { 200: { description: 'The file.', content: filesOf(files) } }
  if (name === 'POST /api/v1/bounces') return { 202: { description: 'Taken.', content: nothing } }
  const answers = Object.entries(said).map(([status, answer]) => {
    if (answer.content) return [status, { ...answer, description: descriptions[status] ?? 'The answer.' }]
    return answeredEarly.has(name)
      ? ['202', { description: 'Taken; the work goes on.' }]
      : ['204', { description: 'Done; nothing is answered.' }]
  })
  return Object.fromEntries(answers)
}

const nothing = { 'application/json': { schema: { type: 'object' } } }
const descriptions: Readonly<Record<string, string>> = {
  200: 'The answer.',
  201: 'It was made.',
  202: 'Taken; the work goes on.',
}

function filesOf(types: readonly string[]) {
  return Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
}
