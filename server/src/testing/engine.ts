import type { Engine } from '../platform/db/database.ts'

/** The engine this run of the tests is for; the runner sets it, SQLite where a file is run by hand. */
export const testEngine: Engine = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite'

/** Whole lengths for kills, races and timings; shortened otherwise. */
export const isLongRun = process.env.TEST_LONG === '1'
