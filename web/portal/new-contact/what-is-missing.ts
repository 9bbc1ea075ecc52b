/** What is typed for a new contact. */
export interface TypedContact {
  readonly retailerId?: string | undefined
  readonly firstName: string
  readonly surname: string
  readonly email: string
  readonly username: string
  readonly websiteAccess: boolean
}

export const missingFields = {
  retailer: 'retailerId',
  name: 'firstName',
  email: 'email',
  username: 'username',
} as const
export type MissingThing = keyof typeof missingFields

/** A1, A2: what a new contact lacks, everything at once, before the server is asked. */
export function whatIsMissing(typed: TypedContact): MissingThing[] {
  const blank = (text: string) => text.trim() === ''
  const all: readonly [MissingThing, boolean][] = [
    ['retailer', !typed.retailerId],
    ['name', blank(typed.firstName) && blank(typed.surname)],
    ['email', typed.websiteAccess && blank(typed.email)],
    ['username', typed.websiteAccess && blank(typed.username)],
  ]
  return all.filter(([, missing]) => missing).map(([what]) => what)
}
