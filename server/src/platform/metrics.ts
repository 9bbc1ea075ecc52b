import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { requestTimes } from './request-times.ts'

/** Prometheus metrics of one server (N4). Labels never carry a person. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requests: requestTimes(registry),
    signIns: new Counter({
      name: 'latchkey_sign_ins_total',
      help: 'Sign-in attempts by face and outcome.',
      labelNames: ['face', 'outcome'],
      registers,
    }),
    letters: new Counter({
      name: 'latchkey_letters_total',
      help: 'Letters by kind and outcome of a try.',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    reports: new Counter({
      name: 'latchkey_delivery_reports_total',
      help: 'Reports on letters that had left, by what they did.',
      labelNames: ['outcome'],
      registers,
    }),
    lettersWaiting: new Gauge({ name: 'latchkey_letters_waiting', help: 'Letters not yet sent.', registers }),
    publicLettersSlowed: new Counter({
      name: 'latchkey_public_letters_slowed_total',
      help: 'Letters slowed because the hourly budget of public requests is used up (C10).',
      registers,
    }),
    hashesWaiting: new Gauge({
      name: 'latchkey_hashes_waiting',
      help: 'Passwords waiting to be hashed.',
      registers,
    }),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
