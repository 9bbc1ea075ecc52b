interface Keepable {
  readonly id: string
  readonly email: string | null
}

/** Where the person is asked: the address as the contact whose login stays has it; two may differ in case alone. */
export function addressAsked(own: string, keepable: readonly Keepable[], keep: string | undefined): string {
  return keepable.find((one) => one.id === keep)?.email ?? own
}
