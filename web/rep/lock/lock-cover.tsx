import { useEffect, useRef } from 'react'
import classes from './lock-screen.module.css'
import { LockScreen } from './lock-screen.tsx'

/** Over everything, dialogs too: the browser's own modal dialog, which Escape does not close for long. */
export function LockCover() {
  const cover = useRef<HTMLDialogElement>(null)
  const show = () => {
    if (cover.current?.open === false) cover.current.showModal()
  }
  useEffect(() => {
    const shown = cover.current
    if (shown?.open === false) shown.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={cover}
      className={classes.cover}
      aria-labelledby="alone-title"
      onCancel={(event) => event.preventDefault()}
      onClose={show}
    >
      <LockScreen />
    </dialog>
  )
}
