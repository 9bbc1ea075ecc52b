import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { importLaw } from './rule-names.ts'
import { cruisedFiles } from './source-files.ts'
import { type Finding, withoutComments } from './source-rules.ts'

const folders = ['core', 'server', 'client', 'web', 'examples', 'e2e', 'bench', 'bin', 'scripts']

/** What breaks the import rules, with the cruiser's own blind spots counted as findings too. */
export async function importFindings(folder: string): Promise<Finding[]> {
  const found = await runCruiser(folder)
  const lessons = new Map(importLaw.forbidden.map((rule) => [rule.name, rule.comment]))
  const broken = found.summary.violations.map(({ from, to, rule, cycle }) => ({
    rule: rule.name,
    where: `${from} → ${cycle ? cycle.map((step) => step.name).join(' → ') : to}`,
    lesson: lessons.get(rule.name) ?? '',
  }))
  return [...broken, ...blindSpots(folder, found)]
}

/** Files git lists and the cruiser did not read, and imports in the text it did not see. */
export function blindSpots(folder: string, cruise: Pick<ICruiseResult, 'modules'>): Finding[] {
  const bare = (specifier: string) => specifier.replace(/^node:/, '')
  const read = new Map(
    cruise.modules.map((m) => [m.source, new Set(m.dependencies.map((d) => bare(d.module)))]),
  )
  return cruisedFiles(folder).flatMap((path) => {
    const seen = read.get(path)
    if (!seen) {
      const lesson = 'the cruiser did not read this file, so no import rule holds for it: check @swc/core'
      return [{ rule: 'every-file-cruised', where: path, lesson }]
    }
    if (path.endsWith('.test.ts')) return []
    const source = withoutComments(readFileSync(join(folder, path), 'utf8'))
    const imports = source.matchAll(/^(?:import|export)\b(?:[^'"`;=]*?\bfrom)?\s*['"]([^'"]+)['"]/gm)
    return [...imports]
      .map((match) => match[1] ?? '')
      .filter((specifier) => !seen.has(bare(specifier)))
      .map((specifier) => ({
        rule: 'every-import-cruised',
        where: `${path} → ${specifier}`,
        lesson: 'the cruiser missed this import, so no rule holds for it',
      }))
  })
}

async function runCruiser(folder: string): Promise<ICruiseResult> {
  const present = folders.filter((name) => existsSync(join(folder, name)))
  const options = {
    ...importLaw.options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: importLaw.forbidden },
  }
  const { output } = await cruise(present, options, importLaw.options.enhancedResolveOptions)
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered in words: ${output}`)
  return output
}
