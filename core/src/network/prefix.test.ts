import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clientPrefixes } from './prefix.ts'

describe('client prefixes', () => {
  for (const [ip, address, prefix] of [
    ['192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
    ['0.0.0.0', '0.0.0.0', '0.0.0.0/24'],
    ['255.255.255.255', '255.255.255.255', '255.255.255.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
    ['::FFFF:c000:24d', '192.0.2.77', '192.0.2.0/24'],
    ['0:0:0:0:0:ffff:192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2ff:3:4:5:6', '2001:db8:1:2ff::/64', '2001:db8:1:200::/56'],
    ['2001:0DB8:0001:02FF::1', '2001:db8:1:2ff::/64', '2001:db8:1:200::/56'],
    ['2001:db8::1', '2001:db8:0:0::/64', '2001:db8:0:0::/56'],
    ['::1', '0:0:0:0::/64', '0:0:0:0::/56'],
    ['::', '0:0:0:0::/64', '0:0:0:0::/56'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0:0::/56'],
    ['1:2:3:4:5:6:7::', '1:2:3:4::/64', '1:2:3:0::/56'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64', '64:ff9b:0:0::/56'],
  ] as const) {
    it(`L2, N4: ${ip} counts as ${address} and ${prefix}`, () => {
      assert.deepEqual(clientPrefixes(ip), { address, prefix })
    })
  }

  it('L2: two addresses of one /64 are one client, of one /56 one neighbourhood', () => {
    const [one, two, three] = ['2001:db8:0:1::1', '2001:db8:0:1:ffff::2', '2001:db8:0:ff::1'].map(
      clientPrefixes,
    )
    assert.deepEqual(one, two)
    assert.notEqual(one?.address, three?.address)
    assert.equal(one?.prefix, three?.prefix)
    assert.notEqual(one?.prefix, clientPrefixes('2001:db8:0:100::1').prefix)
  })

  for (const ip of [
    '',
    'localhost',
    '256.0.0.1',
    '1.2.3',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    'g::1',
    ':::',
    '::ffff:1.2.3.400',
    '1:2:3:4:5:6:7:8::',
    'f'.repeat(9999),
  ]) {
    it(`L2: ${JSON.stringify(ip.slice(0, 20))} shares the budget of what cannot be read`, () => {
      assert.deepEqual(clientPrefixes(ip), { address: 'unreadable', prefix: 'unreadable' })
    })
  }
})
