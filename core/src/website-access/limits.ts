import { DAY, HOUR, MINUTE } from '../instant.ts'

/** So many in any `window` milliseconds. */
export interface Limit {
  readonly max: number
  readonly window: number
}

export interface LetterLimits {
  /** C10: public requests by one contact; all of them hold at once. */
  readonly perContact: readonly Limit[]
  /** C10: public requests to one mailbox, which several contacts may share. */
  readonly perMailbox: readonly Limit[]
  readonly perAddress: readonly Limit[]
  /** The address's prefix (IPv4 /24, IPv6 /56) at four times the address's own. */
  readonly perPrefix: readonly Limit[]
  /** C10: past it public letters are slowed and an alert is raised; none is lost. */
  readonly perInstallation: readonly Limit[]
  /** C10: a rep's or admin's own budget; no public request touches it. */
  readonly perUser: readonly Limit[]
}

/** C10: the numbers a new installation starts with; each is a setting. */
export const defaultLetterLimits: LetterLimits = {
  perContact: [
    { max: 1, window: 2 * MINUTE },
    { max: 3, window: DAY },
    { max: 10, window: 30 * DAY },
  ],
  perMailbox: [{ max: 5, window: DAY }],
  perAddress: [{ max: 20, window: HOUR }],
  perPrefix: [{ max: 80, window: HOUR }],
  perInstallation: [{ max: 500, window: HOUR }],
  perUser: [{ max: 200, window: HOUR }],
}
