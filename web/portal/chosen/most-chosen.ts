/** Contacts chosen at once: as many as the address of an invite holds; more are invited by a filter. */
export const MOST_CHOSEN = 200
