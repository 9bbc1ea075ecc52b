/** Kind and place; never the message, which may hold what a person typed. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault
  const trace = (fault.stack ?? '').replace(fault.message, '')
  const place = /([\w.-]+\.[jt]sx?):(\d+):(\d+)/.exec(trace)?.[0] ?? 'unknown place'
  return `${fault.name} at ${place}`
}
