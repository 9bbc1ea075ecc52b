import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isAppAddress } from './app-addresses.ts'

it('O1: the app’s own screens open without the server, and nothing else does', () => {
  const screens = ['', 'retailers', 'retailers/r1', 'retailers/r1/contacts/c1', 'sync', 'settings', 'install']
  for (const screen of screens) assert.equal(isAppAddress(`/rep/${screen}`), true, screen)
  for (const path of [
    '/rep',
    '/rep/second-factor',
    '/rep/second-factor/set-up',
    '/rep/account',
    '/rep/account/password',
    '/rep/sign-out',
    '/rep/settingsx',
    '/portal/',
    '/api/v1/rep/me',
    '/',
  ])
    assert.equal(isAppAddress(path), false, path)
})
