import { z } from 'zod'

/** E2: the row as it was shown, and the person's name or username typed once more. */
export const eraseWire = z.strictObject({ version: z.int(), confirmation: z.string().max(1000) })
export type EraseWire = z.output<typeof eraseWire>

export const erasedWire = z.object({
  id: z.string(),
  /** False while a long trail is still being gone through; that ends by itself. */
  trailDone: z.boolean(),
})
export type ErasedWire = z.output<typeof erasedWire>
