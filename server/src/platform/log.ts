import { type Logger, pino } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

/** Structured logs to standard output. Secrets never reach a log call; these paths are the second net. */
export function createLog(level: LogLevel): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: ['password', 'newPassword', 'currentPassword', 'secret', 'token', 'cookie', 'authorization']
        .flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
        .concat(['req.headers', 'res.headers']),
      censor: '[redacted]',
    },
  })
}
