import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isLongRun, testEngine } from '../../server/src/testing/engine.ts'
import { type InviteKillReport, inviteKills } from './invite-kills.ts'

const people = isLongRun ? 10_000 : 400
const kills = isLongRun ? 10 : 3
const timeout = isLongRun ? 3_600_000 : 290_000
/** There the letters in a dead server's hands wait for the end of their lease. */
const needsMinutes =
  testEngine === 'postgres' && !isLongRun ? 'on PostgreSQL it takes minutes: npm run test:long' : false

function assertEachOnce(report: InviteKillReport): void {
  console.log(`${testEngine}: ${report.repeats} letters repeated by ${kills} kills`)
  assert.equal(report.state, 'finished')
  assert.equal(report.total, people)
  assert.equal(report.mails.size, people, 'everybody has a mail')
  assert.equal(report.messageIds, people, 'nobody has two letters: what came twice is the same letter')
  assert.ok(report.repeats <= kills, `${report.repeats} repeats after ${kills} kills`)
}

describe('a server killed while it invites', () => {
  it('I1, P29, F1, F16, P77: kill -9 again and again in the middle of a bulk invite: everybody gets one letter, the one in hand is repeated at most, identical', {
    timeout,
    skip: needsMinutes,
  }, async () => {
    assertEachOnce(await inviteKills({ engine: testEngine, people, kills, servers: 1 }))
  })

  it('I1, F17: two servers over one PostgreSQL share an invite, one killed again and again: everybody gets one letter', {
    timeout,
    skip: testEngine === 'postgres' ? needsMinutes : 'two servers share a database on PostgreSQL alone',
  }, async () => {
    assertEachOnce(await inviteKills({ engine: testEngine, people, kills, servers: 2 }))
  })
})
