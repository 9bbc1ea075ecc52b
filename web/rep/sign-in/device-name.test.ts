import assert from 'node:assert/strict'
import { it } from 'node:test'
import { deviceKind } from './device-name.ts'

it('O6: the name suggested for a device tells an iPad from a Mac', () => {
  const mac =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.1 Safari/605.1.15'
  const android = 'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/142.0'
  for (const [userAgent, maxTouchPoints, kind] of [
    [mac, 5, 'ipad'],
    [mac, 0, 'computer'],
    ['Mozilla/5.0 (iPad; CPU OS 12_0 like Mac OS X)', 5, 'ipad'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X)', 5, 'iphone'],
    [`${android} Mobile`, 5, 'phone'],
    [android, 5, 'tablet'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 10, 'computer'],
  ] as const)
    assert.equal(deviceKind({ userAgent, maxTouchPoints }), kind, userAgent)
})
