import { describeFault } from './describe-fault.ts'

/** How many are remembered, the newest first. */
const MOST = 10

let faults: readonly string[] = []

/** Remembers, until the page is loaded anew, which faults of the app itself came up. */
export function rememberFaults(): void {
  addEventListener('error', ({ error }) => note(error))
  addEventListener('unhandledrejection', ({ reason }) => note(reason))
}

export const lastFaults = () => faults

function note(fault: unknown): void {
  faults = [describeFault(fault), ...faults].slice(0, MOST)
}
