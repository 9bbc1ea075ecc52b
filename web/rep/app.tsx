import '@latchkey/web/shared/theme/mantine-styles.ts'
import '@fontsource-variable/inter/wght.css'
import '@latchkey/web/shared/theme/theme.css'
import './shell/rep.css'
import { theme } from '@latchkey/web/shared/theme/theme.ts'
import { MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { router } from './router.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('the page has no place for the app')

// Variables and classes stand in theme.css: the page's policy lets no style be written at run time.
createRoot(place).render(
  <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
    <RouterProvider router={router} />
  </MantineProvider>,
)
