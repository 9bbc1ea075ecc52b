import { allows, type Level, type Right } from '@latchkey/core/roles/rights'
import { useSuspenseQuery } from '@tanstack/react-query'
import { companyQuery, selfQuery } from '../api/queries.ts'

export function useSelf() {
  return useSuspenseQuery(selfQuery).data
}

export function useCompany() {
  return useSuspenseQuery(companyQuery).data
}

/** U4: whether the person may; hides what he may not, while the server is what refuses it. */
export function useMay(): (right: Right, level: Level) => boolean {
  const { rights } = useSelf()
  return (right, level) => allows(rights as Parameters<typeof allows>[0], right, level)
}
