import { rmSync } from 'node:fs'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { run } from 'node:test'
import { outcomesOf } from './test-outcomes.ts'

/** What the runner asks of a host: this file, with its temporary files in this folder. */
export interface Wanted {
  readonly file: string
  readonly folder: string
}

enableCompileCache()
let itsFolder: string | undefined

/**
 * Runs a test file in this process to the point where nothing holds the process any more: a timer or socket left open
 * keeps the file from ending, as it would in a process of its own. What was loaded stays for the files to come.
 */
async function runFile({ file, folder }: Wanted): Promise<void> {
  process.env.TMPDIR = folder
  itsFolder = folder
  process.exitCode = 0
  // A file that does not load comes as a failed test of the file's name, and then this process ends.
  for await (const outcome of outcomesOf(run({ files: [file], isolation: 'none' }))) {
    const holdsNoTest = outcome.kind === 'passed' && outcome.title === file
    if (!holdsNoTest) process.send?.(outcome)
  }
  process.send?.({ kind: 'ended', exitCode: Number(process.exitCode) })
}

process.on('message', async (wanted: Wanted) => {
  // The harness ends a file when nothing holds the process: the line to the runner must not.
  process.channel?.unref()
  await runFile(wanted)
  process.channel?.ref()
  flushCompileCache()
})
// A runner that was killed ends no host and clears nothing away.
process.on('disconnect', () => {
  if (itsFolder) rmSync(itsFolder, { recursive: true, force: true })
  process.exit(1)
})
