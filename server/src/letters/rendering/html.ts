/** HTML that may stand in a page as it is. Only `html` makes it, so text never becomes markup by accident (P74). */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Insertable = string | number | Markup | readonly Markup[]

const entity: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Text safe in content and in a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => entity[character] ?? '')
}

/** A template whose inserted texts are escaped; only what `html` itself made goes in as it is. */
export function html(strings: TemplateStringsArray, ...inserted: readonly Insertable[]): Markup {
  return new Markup(strings.reduce((built, part, i) => built + sourceOf(inserted[i - 1] ?? '') + part))
}

function sourceOf(value: Insertable): string {
  if (value instanceof Markup) return value.source
  if (typeof value === 'object') return value.map((each) => each.source).join('')
  return escapeHtml(String(value))
}
