import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { places } from '../shell/places.ts'
import { useMay } from '../shell/rights.ts'

/** A link to a list where the person may see it, the same words alone where he may not. */
export function Lead(props: {
  readonly to: string
  readonly search?: Readonly<Record<string, string>>
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const { to, search = {}, className, children } = props
  const may = useMay()
  const place = places.find((one) => to === one.to || to.startsWith(`${one.to}/`))
  if (!place || (place.right && !may(place.right, 'read')))
    return <span className={className}>{children}</span>
  return (
    <Link to={to} search={search as never} className={className}>
      {children}
    </Link>
  )
}
