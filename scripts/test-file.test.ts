import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { runTestFile, stopTestFiles } from './test-file.ts'

describe('a test file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-files-'))
  after(() => {
    stopTestFiles()
    rmSync(folder, { recursive: true })
  })
  let written = 0

  async function outcomesOf(source: string, { alone = false, fileTimeout = 20_000 } = {}) {
    written += 1
    const file = join(folder, `${written}.test.ts`)
    writeFileSync(file, `import { it } from 'node:test'\n${source}`)
    const { outcomes } = await runTestFile({
      file,
      env: {},
      onDisk: false,
      alone,
      testTimeout: 500,
      fileTimeout,
    })
    return outcomes.map(({ kind, title }) => `${kind}: ${title}`)
  }

  it('shares its process with the next one, until something fails in it or one wants to be alone', async () => {
    const pidIs = 'const pid = (globalThis.at ??= { pid: process.pid, files: 0 }); pid.files += 1'
    const file = `${pidIs}\nit('file ' + pid.files, () => {})`
    assert.deepEqual(await outcomesOf(file), ['passed: file 1'])
    assert.deepEqual(await outcomesOf(file), ['passed: file 2'])
    assert.deepEqual(await outcomesOf(file, { alone: true }), ['passed: file 1'])
    assert.deepEqual(await outcomesOf(file), ['passed: file 3'])
    assert.deepEqual(await outcomesOf(`it('fails', () => { throw new Error('no') })`), [
      'failed: fails (line 2)',
    ])
    assert.deepEqual(await outcomesOf(file), ['passed: file 1'])
  })

  it('has a folder for temporary files of its own, gone when it ended', async () => {
    const look = `import { readdirSync, writeFileSync } from 'node:fs'\nimport { tmpdir } from 'node:os'
      it(readdirSync(tmpdir()).length + ' left', () => writeFileSync(tmpdir() + '/left', ''))`
    assert.deepEqual(await outcomesOf(look), ['passed: 0 left'])
    assert.deepEqual(await outcomesOf(look), ['passed: 0 left'])
  })

  it('fails when a test takes longer than tests may', async () => {
    assert.deepEqual(await outcomesOf(`it('slow', () => new Promise((end) => setTimeout(end, 900)))`), [
      'failed: slow (line 2)',
    ])
  })

  it('fails when it does not end because something is still open', async () => {
    const open = `it('opens', () => { setInterval(() => {}, 50) })`
    assert.deepEqual(await outcomesOf(open, { fileTimeout: 1500 }), [
      'passed: opens',
      'failed: the file did not end within 1.5 s',
    ])
  })

  it('fails when its process stops half-way, whatever the exit code', async () => {
    assert.deepEqual(await outcomesOf(`it('stops', () => process.exit(0))`), [
      'failed: the file stopped before its tests ended',
    ])
  })

  it('fails when something goes wrong after its tests', async () => {
    const late = `it('leaves work behind', () => { setTimeout(() => { throw new Error('late') }, 20) })`
    assert.deepEqual(await outcomesOf(late), [
      'passed: leaves work behind',
      'failed: something went wrong after its test ended',
    ])
  })

  it('fails when it does not load or holds no test', async () => {
    const [first] = await outcomesOf(`import './nowhere.ts'`)
    assert.match(first ?? '', /^failed: .*\.test\.ts/)
    assert.deepEqual(await outcomesOf(''), ['failed: the file holds no test'])
  })
})
