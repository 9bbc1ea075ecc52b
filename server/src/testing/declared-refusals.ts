import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Operation {
  readonly responses: Readonly<Record<string, { readonly $ref?: string }>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly responses: Readonly<Record<string, { readonly description?: string }>>
  }
}

interface Declared {
  readonly name: string
  readonly method: string
  readonly address: RegExp
  /** `404 contact-not-found`, and so on. */
  readonly refusals: ReadonlySet<string>
}

let declared: readonly Declared[] | undefined

/** D2: fails on a refusal of the API that its document does not name at the operation; anything else passes. */
export function assertDeclared(method: string, path: string, status: number, text: string): void {
  if (status < 400 || !path.startsWith('/api/v1/')) return
  declared ??= readDocument()
  const [address = ''] = path.split('?')
  const operation = declared.find((one) => one.method === method && one.address.test(address))
  // What is no operation, or another method of one, has nothing to declare. A fault stands as `default` everywhere,
  // and heads too large for Node's own parser reach no operation.
  if (!operation || status === 500 || status === 431) return
  const code = codeOf(text)
  assert.ok(
    operation.refusals.has(`${status} ${code}`),
    `${operation.name} answers ${status} ${code}, which server/src/api-reference/operations does not name; bring docs/openapi.json up to date after it`,
  )
}

function codeOf(text: string): string {
  try {
    return String((JSON.parse(text) as { readonly code?: unknown }).code)
  } catch {
    return `without a code: ${text.slice(0, 80)}`
  }
}

// The file, not a product: it holds what the server says (npm run check), and reading it costs a test 10 ms once.
function readDocument(): readonly Declared[] {
  const file = join(import.meta.dirname, '../../../docs/openapi.json')
  const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as Document
  const codesOf = ({ $ref = '' }: { readonly $ref?: string }) =>
    [...(components.responses[$ref.split('/')[3] ?? '']?.description ?? '').matchAll(/`([^`]+)`/g)].map(
      ([, code]) => code,
    )
  // An address said in full comes before one with a parameter in the same place, as in the router.
  const inOrder = Object.entries(paths).sort(([a], [b]) => (braceLast(a) < braceLast(b) ? -1 : 1))
  return inOrder.flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { responses }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      address: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
      refusals: new Set(
        Object.entries(responses).flatMap(([status, answer]) =>
          codesOf(answer).map((code) => `${status} ${code}`),
        ),
      ),
    })),
  )
}

const braceLast = (path: string) => path.replaceAll('{', '\u{ffff}')
