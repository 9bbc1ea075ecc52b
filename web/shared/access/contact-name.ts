/** First name and surname as one name. */
export function nameOf(contact: { readonly firstName: string; readonly surname: string }): string {
  return [contact.firstName, contact.surname].filter(Boolean).join(' ')
}
