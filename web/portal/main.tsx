import '@latchkey/web/shared/theme/mantine-styles.ts'
import '@fontsource-variable/inter/wght.css'
import '@latchkey/web/shared/theme/theme.css'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { theme } from '@latchkey/web/shared/theme/theme.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { queries } from './api/queries.ts'
import { router } from './router.tsx'
import { SignInAgain } from './shell/sign-in-again.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('the page has no place for the app')

/** A planned "no" is shown where it belongs; only what nobody planned is for the console. */
function tellFault(error: unknown): void {
  if (!(error instanceof ApiProblem)) reportError(error)
}

// Variables and classes stand in theme.css: the page's policy lets no style be written at run time.
createRoot(place, { onCaughtError: tellFault }).render(
  <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
      <SignInAgain />
    </QueryClientProvider>
  </MantineProvider>,
)
