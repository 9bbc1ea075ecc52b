/** Words of the server-rendered pages. */
export const pagesEn = {
  'page.sign-in.title': 'Sign in',
} as const

export const pagesDe: Record<keyof typeof pagesEn, string> = {
  'page.sign-in.title': 'Anmelden',
}
