const LONGEST = 100

/**
 * P73, P74: a name as it may stand in a letter. One line, no control, invisible or bidirectional characters, and
 * nothing a mail reader would turn into a link: a visible blank follows each dot, scheme and at sign inside a word
 * (`shop.com` reads `shop. com`), because readers differ in whether an invisible character stops them.
 */
export function inertName(name: string): string {
  const oneLine = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cn}\p{Co}\u115f\u1160\u3164\uffa0]+/gu, '')
  const unlinked = oneLine
    // The dots of IDNA (UTS 46) beside the ASCII one.
    .replace(/[.\u3002\uff0e\uff61](?=[\p{L}\p{N}])/gu, '. ')
    .replace(/:(?=\S)/g, ': ')
    .replace(/\/{2,}/g, '/ /')
    .replace(/\s*@\s*/g, ' @ ')
    .replace(/=\?/g, '= ?')
    .replace(/\s+/g, ' ')
    .trim()
  const symbols = [...unlinked]
  return symbols.length > LONGEST
    ? `${symbols
        .slice(0, LONGEST - 1)
        .join('')
        .trim()}…`
    : unlinked
}

/** C5, P17: whether a name holds one of these texts, however it is cased or spaced. */
export function holdsAnyOf(name: string, never: readonly string[]): boolean {
  const folded = fold(name)
  return never.some((text) => fold(text) !== '' && folded.includes(fold(text)))
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\p{C}\p{Z}]+/gu, '')
}
