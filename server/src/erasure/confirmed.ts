import { Refusal } from '@latchkey/core/refusal'

/** E2: the name or the username, typed once more, stands for "yes, for good". Case and outer blanks do not matter. */
export function assertConfirmed(typed: string, names: readonly (string | null)[]): void {
  const written = plain(typed)
  if (written !== '' && names.some((name) => name !== null && plain(name) === written)) return
  throw new Refusal('invalid-request', {
    fields: [{ field: 'confirmation', code: 'mismatch', message: 'rule.erase.mismatch' }],
  })
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
