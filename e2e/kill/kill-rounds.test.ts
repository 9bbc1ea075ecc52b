import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isLongRun, testEngine } from '../../server/src/testing/engine.ts'
import { killRounds } from './kill-rounds.ts'

const rounds = isLongRun ? 200 : 6
const seed = Number(process.env.TEST_SEED ?? Math.floor(Math.random() * 2 ** 32))

describe('the server killed at random under load', () => {
  it('F1, N1: kill -9 loses nothing acknowledged, leaves everyone a working password, revives no secret, and every letter arrives', {
    timeout: isLongRun ? 3_600_000 : 280_000,
  }, async () => {
    console.log(`${rounds} rounds on ${testEngine}, TEST_SEED=${seed}`)
    const report = await killRounds({
      engine: testEngine,
      rounds,
      seed,
      patient: isLongRun,
      say: (line) => console.log(line),
    })
    console.log([...report.acknowledged].map(([act, count]) => `${act}: ${count}`).join(', '))
    console.log(`${report.auditEvents} audit events, ${report.repeatedLetters} letters repeated`)
    assert.deepEqual(report.faults, [])
    assert.ok((report.acknowledged.get('password set') ?? 0) > 0, 'the load reaches the end of the journey')
  })
})
