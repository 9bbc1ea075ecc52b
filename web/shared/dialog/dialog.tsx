import { type ReactNode, useEffect, useId, useRef } from 'react'
import classes from './dialog.module.css'

/**
 * A question or a task above the page: the browser's own modal dialog, which keeps the focus inside, gives it back, and
 * needs no style of ours at run time.
 */
export function Dialog(props: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly wide?: boolean
  /** Whether the title is only spoken. */
  readonly titleUnseen?: boolean
  /** Whether only a button of its own closes it, for what would be lost by a slip. */
  readonly mustAnswer?: boolean
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const shown = dialog.current
    if (!shown) return
    const before = document.activeElement
    if (!shown.open) shown.showModal()
    return () => {
      shown.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`${classes.dialog} ${props.wide ? classes.wide : ''}`}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        // A browser lets a page stop only the first of two Escapes; so the key itself is stopped.
        if (props.mustAnswer && event.key === 'Escape') event.preventDefault()
      }}
      onCancel={(event) => {
        event.preventDefault()
        if (!props.mustAnswer) props.onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && !props.mustAnswer) props.onClose()
      }}
    >
      <div className={classes.inside}>
        <h2 id={titleId} className={props.titleUnseen ? 'unseen' : classes.title}>
          {props.title}
        </h2>
        {props.children}
      </div>
    </dialog>
  )
}

/** The buttons at the end of a dialog, the one that acts last. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className={classes.buttons}>{children}</div>
}
