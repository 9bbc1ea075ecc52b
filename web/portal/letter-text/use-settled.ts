import { useEffect, useState } from 'react'

/** A text once nobody has typed for a while, in milliseconds. */
export function useSettled<Text extends { readonly subject: string; readonly body: string }>(
  text: Text,
  after: number,
): Text {
  const [settled, setSettled] = useState(text)
  const isSame = settled.subject === text.subject && settled.body === text.body
  const { subject, body } = text
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is a new object each time; its parts are what changes
  useEffect(() => {
    if (isSame) return
    const timer = setTimeout(() => setSettled(text), after)
    return () => clearTimeout(timer)
  }, [subject, body, isSame, after])
  return settled
}
