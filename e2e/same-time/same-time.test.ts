import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Installation, newInstallation } from '../../bench/rig/installation.ts'
import { type MailSink, startMailSink } from '../../bench/rig/mail-sink.ts'
import { ownerClient, seedPeople, seedUsers } from '../../bench/rig/people.ts'
import { type ServerProcess, startServer } from '../../bench/rig/server-process.ts'
import { webClient } from '../../bench/rig/web-client.ts'
import { isLongRun, testEngine } from '../../server/src/testing/engine.ts'
import { seededDice } from '../kill/seeded-dice.ts'
import { compareTimes } from './compare-times.ts'

const SAMPLES = isLongRun ? 400 : 60
/** After each answer, in milliseconds: what the server still does for one must not slow the next. */
const REST = 15

interface Question {
  readonly path: string
  body(name: string): object
  readonly status: number
}

const questions: Record<string, Question & { who: 'contacts' | 'users' }> = {
  'L1: the website refuses a wrong password in the same time for a name that exists and one that does not': {
    who: 'contacts',
    path: '/api/v1/website/sign-in',
    body: (username) => ({ username, password: 'wrong lantern 1' }),
    status: 401,
  },
  'C10, L1: "Forgot your password?" answers in the same time for a name that exists and one that does not': {
    who: 'contacts',
    path: '/api/v1/website/forgot-password',
    body: (username) => ({ username }),
    status: 202,
  },
  'L1: the portal refuses a wrong password in the same time for a name that exists and one that does not': {
    who: 'users',
    path: '/api/v1/portal/sign-in',
    body: (username) => ({ username, password: 'wrong lantern 1' }),
    status: 401,
  },
  'S3: the concealed reset option answers in the same time for a name that exists and one that does not': {
    who: 'users',
    path: '/api/v1/portal/reset-option',
    body: (username) => ({ username }),
    status: 200,
  },
  'S2, S3: asking for a code answers in the same time for a name that exists and one that does not': {
    who: 'users',
    path: '/api/v1/portal/resets',
    body: (username) => ({ username }),
    status: 202,
  },
}

describe('the time of an answer tells nobody which names exist', () => {
  let place: Installation
  let sink: MailSink
  let server: ServerProcess
  const names = { contacts: [] as string[], users: [] as string[] }
  before(async () => {
    sink = await startMailSink()
    place = await newInstallation(testEngine, { SMTP_URL: sink.url })
    names.contacts = (await seedPeople(place.env, SAMPLES)).map((person) => person.username)
    names.users = (await seedUsers(place.env, SAMPLES)).map((person) => person.username)
    server = await startServer(place.env)
    const owner = await ownerClient(server.origin)
    const { status, text } = await owner.send('PATCH', '/api/v1/settings', {
      'limits.installation-per-hour': 1_000_000,
      'sign-in.concealed': true,
    })
    owner.close()
    assert.equal(status, 200, text)
  })
  after(async () => {
    await server.stop()
    await place.remove()
    await sink.close()
  })

  for (const [title, question] of Object.entries(questions)) {
    it(title, { timeout: 600_000 }, async () => {
      const { known, unknown } = await sampled(server.origin, question, names[question.who])
      const { gap, p } = compareTimes(known, unknown)
      console.log(`${question.path}: ${SAMPLES} each, gap ${gap.toFixed(2)} ms, p ${p.toFixed(4)}`)
      assert.ok(gap <= 5 || p >= 0.001, `${gap} ms apart, by chance alone in ${p} of all cases`)
    })
  }
})

/** One request after the other, in random order, each from an address of its own. */
async function sampled(origin: string, question: Question, names: readonly string[]) {
  const dice = seededDice(7)
  const asked = names.flatMap((name, n) => [
    { name, isKnown: true },
    { name: `absent-${n}-${name}`, isKnown: false },
  ])
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let n = 0; asked.length > 0; n += 1) {
    const [next] = asked.splice(dice.below(asked.length), 1)
    if (!next) break
    const browser = webClient(origin, `10.${dice.below(250)}.${n >> 8}.${n & 255}`)
    await browser.send('GET', '/health/live')
    const from = performance.now()
    const { status, text } = await browser.send('POST', question.path, question.body(next.name))
    times[next.isKnown ? 'known' : 'unknown'].push(performance.now() - from)
    browser.close()
    assert.equal(status, question.status, text)
    await new Promise((rested) => setTimeout(rested, REST))
  }
  return times
}
