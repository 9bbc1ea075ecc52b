import assert from 'node:assert/strict'
import { it } from 'node:test'
import { deviceName } from './device-name.ts'

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

it('L3: a session names its device as a person would', () => {
  assert.equal(deviceName(`${WINDOWS} Chrome/156.0.0.0 Safari/537.36`), 'Chrome on Windows')
  assert.equal(deviceName(`${WINDOWS} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`), 'Edge on Windows')
  assert.equal(
    deviceName(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1',
    ),
    'Safari on iPhone',
  )
  assert.equal(
    deviceName('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'),
    'Firefox on Linux',
  )
  assert.equal(deviceName('order-sync/2.1'), 'order-sync/2.1')
})
