import assert from 'node:assert/strict'
import { it } from 'node:test'
import { addressAsked } from './address-asked.ts'

it('A1, A5: the person is asked at the address as the contact whose login stays has it', () => {
  const keepable = [
    { id: 'one', email: 'Anna@shop.test' },
    { id: 'two', email: 'anna@shop.test' },
  ]
  assert.equal(addressAsked('Anna@shop.test', keepable, 'two'), 'anna@shop.test')
  assert.equal(addressAsked('anna@shop.test', keepable, 'one'), 'Anna@shop.test')
  assert.equal(addressAsked('anna@shop.test', keepable, undefined), 'anna@shop.test')
})
