import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { it } from 'node:test'
import { generated } from './generate.ts'

it('D2: docs/openapi.json and the client’s types are what the server says of itself today', async () => {
  for (const [file, text] of await generated()) {
    const isCurrent = readFileSync(file, 'utf8') === text
    assert.ok(isCurrent, `${basename(file)} is out of date: npm run generate -w client`)
  }
})
