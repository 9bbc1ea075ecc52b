/**
 * The text as it is compared: NFKC, then full case folding (upper case first, so that ß and ẞ become ss and ſ becomes s;
 * final sigma becomes sigma, dotless ı becomes i), then NFKC again. Applying it twice changes nothing.
 */
export function foldCase(text: string): string {
  const lower = text.normalize('NFKC').replaceAll('ẞ', 'ß').toUpperCase().toLowerCase()
  return lower.replaceAll('ς', 'σ').normalize('NFKC')
}
