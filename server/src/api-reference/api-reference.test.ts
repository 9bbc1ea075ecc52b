import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { z } from 'zod'
import { writtenOut } from '../testing/api-routes.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { parameterWords } from './parameters.ts'
import { described, textOf } from './tags.ts'

interface Content {
  readonly schema: Record<string, unknown>
  readonly example?: unknown
}
interface Operation {
  readonly operationId: string
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly security: readonly object[]
  readonly parameters?: readonly {
    readonly name: string
    readonly description: string
    readonly schema: { readonly maximum?: number }
  }[]
  readonly requestBody?: { readonly content: Record<string, Content> }
  readonly responses: Record<string, { readonly content?: Record<string, Content>; readonly $ref?: string }>
}
type Entry = readonly [name: string, operation: Operation]

const addressOf = (name: string) => name.split(' ') as [method: string, path: string]

/** The document of a product that was started for it, and its operations. */
async function read(t: Parameters<typeof startTestProduct>[0]) {
  const product = await startTestProduct(t, { startJobs: false })
  const { body: document } = await product.client().get('/api/openapi.json')
  const paths = document.paths as Record<string, Record<string, Operation>>
  const operations: Entry[] = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => [`${method.toUpperCase()} ${path}`, one] as const),
  )
  return { document, operations, product }
}

describe('the API’s document', () => {
  const ends: (() => Promise<void>)[] = []
  let reference: Awaited<ReturnType<typeof read>>
  before(async () => {
    reference = await read({ after: (end) => ends.push(end) })
  })
  after(async () => {
    for (const end of ends) await end()
  })

  it('D2: every route of the API stands in it with a name, a summary, a tag and its parameters’ meaning, and no other', () => {
    const { operations, document } = reference
    const names = operations.map(([name]) => name.replace('/api/v1', ''))
    assert.deepEqual([...names].sort(), [...described].sort(), 'words stand in api-reference/operations')
    const ids = operations.map(([, { operationId }]) => operationId)
    assert.equal(new Set(ids).size, ids.length)
    const tags = new Set(document.tags.map((tag: { name: string }) => tag.name))
    for (const [name, one] of operations) {
      assert.match(one.operationId, /^[a-z][A-Za-z]+$/)
      assert.ok(one.summary && tags.has(one.tags?.[0]), name)
      for (const { name: parameter, description } of one.parameters ?? [])
        assert.ok(description, `${name} does not say what ${parameter} means: api-reference/parameters.ts`)
      for (const scheme of one.security.flatMap((way) => Object.keys(way)))
        assert.ok(scheme in document.components.securitySchemes, scheme)
    }
    const spoken = operations.flatMap(([name, { parameters = [] }]) => {
      const own = textOf(...addressOf(name))?.parameters ?? {}
      const stray = Object.keys(own).filter((one) => !parameters.some((each) => each.name === one))
      assert.deepEqual(stray, [], `${name} has words on parameters it does not take`)
      for (const { name: one, description, schema } of parameters) {
        const most = one === 'limit' ? String(schema.maximum) : ''
        assert.ok(description.includes(most), `${name}: at most ${most}`)
      }
      return parameters.filter((one) => !(one.name in own)).map((one) => one.name)
    })
    assert.deepEqual(Object.keys(parameterWords).sort(), [...new Set(spoken)].sort())
    assert.ok(!/"x-(door|key)"/.test(JSON.stringify(document)), 'what is ours alone is left out')
  })

  it('D2: every name it refers to stands in it, and nothing stands in it that nothing refers to', () => {
    const { document } = reference
    const text = JSON.stringify(document)
    const asked = new Set(
      [...text.matchAll(/"\$ref":"#\/components\/(\w+\/[\w-]+)"/g)].map(([, name]) => name),
    )
    const kinds = ['schemas', 'responses', 'examples'] as const
    const stands = kinds.flatMap((kind) =>
      Object.keys(document.components[kind]).map((name) => `${kind}/${name}`),
    )
    assert.deepEqual(
      [...asked].filter((name) => !stands.includes(name ?? '')),
      [],
    )
    const unasked = stands.filter((name) => !asked.has(name) && !name.startsWith('examples/'))
    assert.deepEqual(unasked, [])
  })

  it('D2: every example of a request and an answer fits its schema', () => {
    const { document, operations } = reference
    let checked = 0
    for (const [name, { requestBody, responses }] of operations) {
      const contents = [requestBody, ...Object.values(responses)].map(
        (one) => one?.content?.['application/json'],
      )
      for (const content of contents) {
        if (content?.example === undefined) continue
        const schema = writtenOut(content.schema, document.components.schemas) as Record<string, unknown>
        const { error } = z.fromJSONSchema(schema).safeParse(content.example)
        assert.ok(!error, `${name}: ${error?.message}`)
        checked += 1
      }
    }
    assert.ok(checked > 140, `${checked} examples`)
  })

  it('D2: each operation has a page of its own, found by words, in both languages, with its refusals in the reader’s', async () => {
    const { operations, product } = reference
    const anyone = product.client()
    for (const [name, { operationId }] of operations) {
      const page = await anyone.get(`/api/docs/${operationId}`)
      assert.equal(page.status, 200, name)
      assert.match(page.text, /<h1 lang="en">/)
    }
    const page = await anyone.get('/api/docs/getContact')
    assert.match(page.text, /contact-not-found.*There is no such contact\./s)
    assert.match(page.text, /curl (?:'|&#39;)http.*\/api\/v1\/contacts\/\{id\}/s)
    assert.match(page.headers.get('content-security-policy') ?? '', /script-src 'self'.*connect-src 'self'/)
    const german = await anyone.get('/api/docs/getContact', { 'accept-language': 'de' })
    assert.match(german.text, /Diesen Kontakt gibt es nicht/)
    const found = await anyone.get('/api/docs?search=territory%20rename')
    assert.match(found.text, /\/api\/docs\/changeTerritory/)
    assert.doesNotMatch(found.text, /\/api\/docs\/getContact"/)
    assert.match((await anyone.get('/api/docs?search=<b>zzz')).text, /No operation fits/)
    assert.equal((await anyone.get('/api/docs/nothing')).status, 404)
  })
})
