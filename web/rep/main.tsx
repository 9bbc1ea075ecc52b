import { keptLanguage } from './shell/kept-language.ts'

// Before any screen asks for its words: the kept page may speak the language of the day it was kept.
document.documentElement.lang = keptLanguage() ?? document.documentElement.lang
await import('./app.tsx')
