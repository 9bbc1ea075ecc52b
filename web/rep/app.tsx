import '@latchkey/web/shared/theme/mantine-styles.ts'
import '@fontsource-variable/inter/wght.css'
import '@latchkey/web/shared/theme/theme.css'
import './shell/rep.css'
import { theme } from '@latchkey/web/shared/theme/theme.ts'
import { MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { rememberFaults } from './diagnostics/last-faults.ts'
import { startEngine } from './engine/engine.ts'
import { loadScreens, router } from './router.tsx'
import { tellLanguage } from './settings/choose-language.ts'
import { keepAppOffline } from './shell/new-version.ts'
import { tellNews } from './shell/news-toasts.ts'

const place = document.getElementById('app')
if (!place) throw new Error('the page has no place for the app')

// Variables and classes stand in theme.css: the page's policy lets no style be written at run time.
createRoot(place).render(
  <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
    <RouterProvider router={router} />
  </MantineProvider>,
)

rememberFaults()
tellNews()
tellLanguage().catch(reportError)
startEngine()
// A new version may take the old one's files away; screens that are loaded already do without.
loadScreens().catch(reportError)
keepAppOffline().catch(reportError)
