import { z } from 'zod'

/** What the portal shows everyone who signs in to it of the company: no right is needed to know it. */
export const portalCompany = z.object({
  name: z.string(),
  timeZone: z.string(),
  /** C3: said before anything is sent. */
  temporaryPasswordHours: z.int(),
  /** S5: said before a user is sent a link and a code. */
  resetCodeMinutes: z.int(),
  /** N4: letters stay on this machine, and a banner says so. */
  localMailbox: z.boolean(),
})
export type PortalCompany = z.output<typeof portalCompany>
