export const contactTabs = ['general', 'website', 'history'] as const
type ContactTab = (typeof contactTabs)[number]

/** What the address of a contact's page says: the tab, and what is to be done there. */
export interface ContactSearch {
  readonly tab?: ContactTab | undefined
  /** Opens the confirmation of the one button (C12). */
  readonly act?: 'send' | undefined
  readonly focus?: 'email' | 'username' | undefined
}

export function contactSearch(typed: Record<string, unknown>): ContactSearch {
  const tab = contactTabs.find((each) => each === typed.tab)
  const focus = (['email', 'username'] as const).find((each) => each === typed.focus)
  return {
    ...(tab && tab !== 'general' ? { tab } : {}),
    ...(typed.act === 'send' ? { act: 'send' as const } : {}),
    ...(focus ? { focus } : {}),
  }
}
