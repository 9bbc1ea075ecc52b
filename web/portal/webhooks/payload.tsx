import classes from './webhooks.module.css'

/** A message laid out for reading; what is no JSON stays as it is. */
export function Payload({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className={classes.payload} tabIndex={0} aria-label={label}>
      <pre>{inLines(text)}</pre>
    </section>
  )
}

function inLines(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
