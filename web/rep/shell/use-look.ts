import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useRepSettings } from '../store/use-store.ts'

/** The theme of the settings on the page, in every tab. */
export function useLook(): void {
  const { theme } = useRepSettings()
  // Suppressing transitions would write a style at run time, which the page's policy refuses.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  useEffect(() => setColorScheme(theme), [theme, setColorScheme])
}
