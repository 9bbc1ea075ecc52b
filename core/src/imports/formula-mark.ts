// What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), in both widths, under marks or bare.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const MARKED = /^'+[=+\-@\t\r\n＝＋－＠]/

/** I2: a cell of an export; one that a spreadsheet would calculate gets the mark ('), which import takes off again. */
export function withFormulaMark(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** I2: a cell as it was before the export marked it; any other apostrophe stays. */
export function withoutFormulaMark(text: string): string {
  return MARKED.test(text) ? text.slice(1) : text
}
