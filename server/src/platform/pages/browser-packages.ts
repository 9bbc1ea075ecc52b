import { readFileSync } from 'node:fs'

/**
 * S6: the packages the scorer imports, as one module each for browsers. Nothing bundles them: the scorer's library ships a
 * whole file of itself beside its modules, and of the common language package the keyboards alone are wanted.
 */
export const browserPackages: Readonly<Record<string, () => string>> = {
  '@zxcvbn-ts/core': () => {
    const source = packageFile('@zxcvbn-ts/core', 'zxcvbn-ts.js')
    return `const holder = {};(function () {\n${source}\n}).call(holder)\nexport const { ZxcvbnFactory } = holder.zxcvbnts.core\n`
  },
  '@zxcvbn-ts/language-common': () =>
    packageFile('@zxcvbn-ts/language-common', 'adjacencyGraphs.json.mjs').replace(
      /export \{ (\w+) as default \};?/,
      'export { $1 as adjacencyGraphs };',
    ),
}

function packageFile(name: string, file: string): string {
  const source = readFileSync(new URL(file, import.meta.resolve(name)), 'utf8')
  return source.replace(/^\/\/# sourceMappingURL=.*$/m, '')
}
