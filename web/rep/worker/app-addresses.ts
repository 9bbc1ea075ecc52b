/**
 * Whether an address is a screen of the app, which the kept page answers without the server. Everything else below
 * /rep/ is the server's: second factor, account, sign-out.
 */
export function isAppAddress(path: string): boolean {
  return /^\/rep\/(?:$|(?:retailers|sync|settings|install)(?:\/|$))/.test(path)
}
