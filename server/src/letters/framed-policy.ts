import { createHash } from 'node:crypto'

/** A letter is shown in a sandboxed frame: its own style sheet and style attributes, nothing that runs or loads. */
export function framedPolicy(html: string): string {
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  )
  return `default-src 'none'; style-src-elem ${styles.join(' ') || "'none'"}; style-src-attr 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox`
}
