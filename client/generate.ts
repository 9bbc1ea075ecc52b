import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { currentDocument, documentFile } from '../scripts/api-document.ts'

export const schemaFile = join(import.meta.dirname, 'src', 'schema.ts')

const HEAD = '// Made from docs/openapi.json by `npm run generate -w client`; not edited by hand.'

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
  const { paths, ...rest } = JSON.parse(document)
  // The client puts the version in front itself, so that a path reads as in the docs of a resource.
  const short = Object.fromEntries(
    Object.entries(paths).map(([path, operations]) => [path.replace(/^\/api\/v1/, ''), operations]),
  )
  const tree = await openapiTS(JSON.stringify({ ...rest, paths: short }), { defaultNonNullable: false })
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
