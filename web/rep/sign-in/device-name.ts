export type DeviceKind = 'ipad' | 'iphone' | 'tablet' | 'phone' | 'computer'

/** What kind of device this is, for suggesting a name. An iPad says it is a Mac, but no Mac has a touch screen. */
export function deviceKind(agent: {
  readonly userAgent: string
  readonly maxTouchPoints: number
}): DeviceKind {
  const { userAgent, maxTouchPoints } = agent
  if (/iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'ipad'
  if (/iPhone/.test(userAgent)) return 'iphone'
  if (/Android/.test(userAgent)) return /Mobile/.test(userAgent) ? 'phone' : 'tablet'
  return 'computer'
}
