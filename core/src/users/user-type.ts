/** U2: admin and dual access sign in to the portal, device and dual access to the rep app, scan-pack to other apps. */
export const userTypes = ['admin', 'dual-access', 'device', 'scan-pack'] as const
export type UserType = (typeof userTypes)[number]

/** U2: whether the portal takes a user of this type. */
export function usesPortal(type: UserType): boolean {
  return type === 'admin' || type === 'dual-access'
}

/** U2: whether the rep app takes a user of this type. */
export function usesRepApp(type: UserType): boolean {
  return type === 'device' || type === 'dual-access'
}
