import { importFields } from './fields.ts'

// Apart from schemas and rules, so that a screen that offers them loads neither.

/** What a column can be mapped to by hand. */
export const columnTargets = [...importFields, 'ignore'] as const

/** I2: what a missing username can be made of. */
export const usernameSources = ['email', 'accountNumber', 'reference'] as const
export type UsernameSource = (typeof usernameSources)[number]
