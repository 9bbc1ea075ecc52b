/** A cell of a workbook as text: what a person reads in it, never `1e5` for an account number. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  return String(value)
}

/**
 * A number as Excel shows it, from how the workbook spells it: all digits of a whole number, no exponent, no `.0`, and
 * of a fraction the 15 digits Excel knows.
 */
export function numberText(spelled: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = partsOf(spelled)
  if (whole + fraction === '') return spelled.trim()
  // 0.30000000000000004 is 0.3 to whoever looks at it.
  if (fraction.length > 0 && exponent === '0' && (whole + fraction).replace(/^0+/, '').length > 15) {
    return numberText(Number(spelled).toPrecision(15))
  }
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  const shifted = point > 0 ? digits.padEnd(point, '0') : '0'.repeat(-point) + digits
  const before = shifted.slice(0, Math.max(point, 0)).replace(/^0+(?=\d)/, '') || '0'
  const after = shifted.slice(Math.max(point, 0)).replace(/0+$/, '')
  const text = after === '' ? before : `${before}.${after}`
  return text === '0' || sign !== '-' ? text : `-${text}`
}

function partsOf(spelled: string): readonly (string | undefined)[] {
  return /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?\s*$/.exec(spelled) ?? []
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}
