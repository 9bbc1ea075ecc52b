/** What was looked for and how far the list was scrolled, for who comes back to it; gone with the page. */
export const keptSearch = { text: '', offset: 0 }
