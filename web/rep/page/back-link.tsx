import { Icon } from '@latchkey/web/shared/icons/icons.tsx'
import type { ReactNode } from 'react'

/** What a way back reads: an arrow and where it leads. Stands inside the router's link. */
export function BackWords({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <Icon name="back" />
      {children}
    </>
  )
}
