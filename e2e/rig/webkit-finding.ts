export type Role =
  | 'button'
  | 'link'
  | 'textbox'
  | 'searchbox'
  | 'heading'
  | 'switch'
  | 'dialog'
  | 'listitem'
  | 'alert'

/** Where elements of a role are written; WebKit's own word is asked in the journey. */
const selectors: Readonly<Record<Role, string>> = {
  button: 'button, [role=button], input[type=submit]',
  link: 'a[href], [role=link]',
  textbox:
    'input:not([type]), input[type=text], input[type=email], input[type=password], textarea, [role=textbox]',
  searchbox: 'input[type=search], [role=searchbox]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  switch: '[role=switch]',
  dialog: 'dialog[open], [role=dialog], [role=alertdialog]',
  listitem: 'li, [role=listitem]',
  alert: '[role=alert]',
}

/** The name of an element as a screen reader says it, as far as our screens need; hidden ones are left out. */
const script = `
  const [selector, wanted, flags] = args
  const words = (text) => (text ?? '').replace(/\\s+/g, ' ').trim()
  const named = (e) => {
    const by = e.getAttribute('aria-labelledby')
    if (by) return words(by.split(/\\s+/).map((id) => document.getElementById(id)?.textContent).join(' '))
    if (e.getAttribute('aria-label')) return words(e.getAttribute('aria-label'))
    if (e.labels?.length) return words([...e.labels].map((l) => l.textContent).join(' '))
    return words(e.innerText) || words(e.getAttribute('title')) || words(e.getAttribute('placeholder'))
  }
  const seen = (e) => e.checkVisibility?.({ visibilityProperty: true }) !== false && !e.closest('[inert], [aria-hidden=true]')
  // Behind an open dialog nothing can be reached.
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document
  const matches = (name) => flags === null ? name === wanted : new RegExp(wanted, flags).test(name)
  return [...document.querySelectorAll(selector)].filter((e) => modal.contains(e) && (seen(e) || e.matches('[role=switch]')) && matches(named(e)))`

export type Find = (role: Role, name: string | RegExp) => Promise<readonly unknown[]>

/** Elements by role and name: a string is the whole name, an expression a part of it. */
export function startFinding(evaluate: <T>(body: string, ...args: unknown[]) => Promise<T>): Find {
  return (role, name) =>
    typeof name === 'string'
      ? evaluate(script, selectors[role], name, null)
      : evaluate(script, selectors[role], name.source, name.flags)
}
