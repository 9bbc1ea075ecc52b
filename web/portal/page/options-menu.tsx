import { Icon } from '@latchkey/web/shared/icons/icons.tsx'
import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import classes from './options-menu.module.css'

/** A button that opens a menu: arrows, Home and End move in it, Escape closes it and leads back. */
export function OptionsMenu<Key extends string>(props: {
  readonly label: string
  readonly options: readonly { readonly key: Key; readonly word: string }[]
  readonly onPick: (key: Key) => void
}) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const id = useId()
  const items = () => [...(menu.current?.querySelectorAll('button') ?? [])]
  useEffect(() => {
    if (!open) return
    menu.current?.querySelector('button')?.focus()
    const leave = (event: Event) => {
      const within = event.target instanceof Node && menu.current?.parentElement?.contains(event.target)
      if (!within) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [open])
  const press = (event: KeyboardEvent) => {
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }
    const next = steps[event.key]
    if (next !== undefined) {
      event.preventDefault()
      all[next]?.focus()
    }
    if (event.key === 'Escape') {
      setOpen(false)
      button.current?.focus()
    }
  }
  return (
    <div className={classes.menu}>
      <Button
        ref={button}
        variant="default"
        rightSection={<Icon name="down" />}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {props.label}
      </Button>
      {open && (
        <div
          ref={menu}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={props.label}
          className={classes.items}
          onKeyDown={press}
        >
          {props.options.map(({ key, word }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                setOpen(false)
                // A dialog that opens now gives the focus back to what had it.
                button.current?.focus()
                props.onPick(key)
              }}
            >
              {word}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
