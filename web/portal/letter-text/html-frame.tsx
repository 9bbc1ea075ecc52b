import { useEffect, useRef, useState } from 'react'
import classes from './letter-text.module.css'

export type Scheme = 'light' | 'dark'

interface Framed {
  readonly kind: string
  readonly language: string
  readonly scheme: Scheme
  readonly subject: string
  readonly body: string
}

/** How many frames there were, so that each has a name of its own. */
let framed = 0

/**
 * The HTML part as the server writes it out, under a policy of its own. Each look is a frame of its own, asked for by a
 * form: so nothing of it runs, and the way back in the browser's history stays as it was. The one before stays until it is there.
 */
export function HtmlFrame(props: {
  readonly title: string
  /** Null while the text cannot be shown. */
  readonly wanted: Framed | null
  readonly phone: boolean
}) {
  const form = useRef<HTMLFormElement>(null)
  const frames = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<Framed | null>(null)
  const key = props.wanted === null ? '' : JSON.stringify(props.wanted)

  useEffect(() => {
    if (key !== '') setWanted(JSON.parse(key) as Framed)
  }, [key])

  const { title } = props
  useEffect(() => {
    const place = frames.current
    if (!place || !wanted) return
    const frame = document.createElement('iframe')
    framed += 1
    frame.name = `letter-${framed}`
    frame.title = title
    frame.setAttribute('sandbox', '')
    frame.className = classes.coming ?? ''
    place.append(frame)
    form.current?.setAttribute('target', frame.name)
    form.current?.submit()
    const shown = () => {
      frame.className = classes.frame ?? ''
      for (const other of [...place.children]) if (other !== frame) other.remove()
    }
    // The empty page every frame begins with is not the letter.
    frame.addEventListener('load', shown)
    return () => {
      frame.removeEventListener('load', shown)
      if (frame.className !== classes.frame) frame.remove()
    }
  }, [wanted, title])

  return (
    <>
      <form ref={form} hidden method="post" action="/portal/letter-preview">
        {Object.entries(wanted ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} readOnly />
        ))}
      </form>
      <div ref={frames} className={props.phone ? classes.phone : classes.desktop} />
    </>
  )
}
