/** A number to be called by touching it; what a dialler does not understand is left out of the link alone. */
export function PhoneLink({ number }: { readonly number: string }) {
  const dialled = number.replace(/[^\d+*#,;]/g, '')
  return dialled ? <a href={`tel:${dialled}`}>{number}</a> : number
}
