import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ICruiseOptions, IForbiddenRuleType, IResolveOptions } from 'dependency-cruiser'
import { root } from './source-files.ts'
import { textRules } from './source-rules.ts'

interface ImportLaw {
  readonly forbidden: (IForbiddenRuleType & { name: string; comment: string })[]
  readonly options: ICruiseOptions & { enhancedResolveOptions: Partial<IResolveOptions> }
}

/** The import rules and how to read the files, from the cruiser's configuration at the root. */
export const importLaw = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as ImportLaw

/** The names of the rules that read the text. */
export function sourceRuleNames(): string[] {
  return textRules.map((rule) => rule.rule)
}
