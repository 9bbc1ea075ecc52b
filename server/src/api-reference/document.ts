import { answeredEarly, filesAnswered, filesTaken } from './bodies.ts'

/** As much of an OpenAPI document as is read and written here. */
export interface Document {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

export interface Operation {
  readonly requestBody?: Body
  readonly responses?: Readonly<Record<string, Body>>
}

interface Body {
  readonly description?: string
  readonly required?: boolean
  readonly content?: Readonly<Record<string, { readonly schema: object }>>
}

/** The API's document out of what the routes' own schemas say, with what those cannot say. */
export function describeApi<D extends Document>(raw: D): D {
  const paths = Object.entries(raw.paths ?? {})
    .filter(([path]) => path.startsWith('/api/v1/'))
    .map(([path, operations]) => [
      path,
      Object.fromEntries(
        Object.entries(operations).map(([method, operation]) => [
          method,
          describe(`${method.toUpperCase()} ${path}`, operation),
        ]),
      ),
    ])
  return { ...raw, paths: Object.fromEntries(paths) }
}

function describe(name: string, operation: Operation): Operation {
  const taken = filesTaken[name]
  return {
    ...operation,
    ...(taken ? { requestBody: { required: true, content: filesOf(taken) } } : {}),
    responses: answersOf(name, operation.responses ?? {}),
  }
}

// A route without a schema of its answer appears as one of status 200 that says nothing.
function answersOf(name: string, answers: NonNullable<Operation['responses']>) {
  const files = filesAnswered[name]
  if (files) return { 200: { description: 'The file.', content: filesOf(files) } }
  if (answers[200]?.content || !answers[200]) return answers
  const { 200: _, ...others } = answers
  return answeredEarly.has(name)
    ? { ...others, 202: { description: 'Taken.' } }
    : { ...others, 204: { description: 'Done.' } }
}

function filesOf(types: readonly string[]) {
  return Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
}
