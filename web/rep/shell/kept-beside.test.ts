import assert from 'node:assert/strict'
import { it } from 'node:test'
import { keepBeside, keptBeside } from './kept-beside.ts'

it('O1: a browser that refuses to keep a word does not stop the app', (t) => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
  t.after(() => own && Object.defineProperty(globalThis, 'localStorage', own))
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError')
    },
  })
  keepBeside('rep-language', 'de')
  assert.equal(keptBeside('rep-language'), undefined)
})
