/** The zone of whoever looks at the screen. */
export const viewerZone: string = new Intl.DateTimeFormat().resolvedOptions().timeZone
