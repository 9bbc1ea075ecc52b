import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { currentDocument, documentFile } from '../scripts/api-document.ts'

export const schemaFile = join(import.meta.dirname, 'src', 'schema.ts')

const HEAD = '// Made from docs/openapi.json by `npm run generate -w client`; not edited by hand.'

/** Examples are for readers of the document; the types say the same. */
function withoutExamples(key: string, value: unknown): unknown {
  const isContent = typeof value === 'object' && value !== null && 'schema' in value
  if (isContent) return { schema: value.schema, ...('name' in value ? value : {}) }
  return key === 'components' ? { ...(value as object), examples: undefined } : value
}

/** What may be left out may be undefined too, so that a caller need not build his request around it. */
function orUndefined<Node extends ts.Node>(node: Node): Node {
  const { factory, SyntaxKind } = ts
  const seen = ts.visitEachChild(node, orUndefined, undefined)
  if (!ts.isPropertySignature(seen) || !seen.questionToken || !seen.type) return seen
  if (seen.type.kind === SyntaxKind.NeverKeyword) return seen
  const type = factory.createUnionTypeNode([
    seen.type,
    factory.createKeywordTypeNode(SyntaxKind.UndefinedKeyword),
  ])
  const { modifiers, name, questionToken } = seen
  return factory.updatePropertySignature(seen, modifiers, name, questionToken, type) as ts.Node as Node
}

/** The types of the API as TypeScript, from the text of its document. */
export async function schemaOf(document: string): Promise<string> {
  const { paths, components, ...rest } = JSON.parse(document, withoutExamples)
  // The client puts the version in front itself, so that a path reads as in the docs of a resource.
  const short = Object.fromEntries(
    Object.entries(paths).map(([path, operations]) => [path.replace(/^\/api\/v1/, ''), operations]),
  )
  const tree = await openapiTS(JSON.stringify({ ...rest, components, paths: short }), {
    defaultNonNullable: false,
  })
  return `${HEAD}\n${astToString(tree.map(orUndefined))}`
}

/** Both generated files as they should stand, by path. */
export async function generated(): Promise<ReadonlyMap<string, string>> {
  const document = await currentDocument()
  return new Map([
    [documentFile, document],
    [schemaFile, await schemaOf(document)],
  ])
}

if (import.meta.main) {
  for (const [file, text] of await generated()) {
    if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(file, text)
  }
}
