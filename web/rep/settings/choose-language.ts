import type { Language } from '@latchkey/core/messages/catalogue'
import { keepBeside, keptBeside } from '../shell/kept-beside.ts'
import { keepLanguage, keptLanguage } from '../shell/kept-language.ts'
import { changeSettings } from '../store/acts.ts'

const TOLD = 'rep-language-told'

/** Kept on the device, told to the server for its own words, and spoken from the next load of the page. */
export async function chooseLanguage(wanted: Language): Promise<void> {
  keepLanguage(wanted)
  await changeSettings({ language: wanted })
  await tellLanguage()
  location.reload()
}

/** The server's refusals and pages speak the language chosen here; offline it is told at a later start. */
export async function tellLanguage(): Promise<void> {
  const wanted = keptLanguage()
  if (!wanted || keptBeside(TOLD) === wanted || !navigator.onLine) return
  const answer = await fetch(`/rep/?lang=${wanted}`, { cache: 'no-store' }).catch(() => null)
  if (answer?.ok) keepBeside(TOLD, wanted)
}
