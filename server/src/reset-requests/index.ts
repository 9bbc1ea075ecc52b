export { isOverAccountLimit, LONGEST_WINDOW, PUBLIC_LETTERS, slowedUntil } from './public-limits.ts'
export type { RequestQueue } from './queue.ts'
export { type RequestInHand, requestJob } from './request-job.ts'
export { writeRequest } from './write-request.ts'
