#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'

// Works from an older Node too: the right one came with `npm ci`.
const flag = '--disable-warning=ExperimentalWarning'
const major = Number(process.versions.node.split('.')[0])
const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))

if (major >= 24) {
  // What was compiled at the last start need not be compiled again.
  nodeModule.enableCompileCache()
  // Until the server serves (see letYoungMemoryGrow).
  if (process.argv[2] === 'start') setFlagsFromString('--semi-space-growth-factor=1')
  await import('../server/src/main.ts')
} else if (existsSync(own)) {
  const { status } = spawnSync(own, [flag, ...process.argv.slice(1)], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} else {
  process.stderr.write('Latchkey needs Node 24. Run `npm ci` first: it brings it along.\n')
  process.exitCode = 1
}
