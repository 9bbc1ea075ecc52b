import type { Caller } from '@latchkey/core/actors/caller'
import type { LetterText } from '@latchkey/core/letters/shipped-texts'
import type { WhichText } from '@latchkey/core/letters/text-wire'
import type { App } from '../../platform/app.ts'
import { assertMay } from '../../roles/index.ts'
import { type RenderedLetter, renderLetter } from '../rendering/render-letter.ts'
import { frameOf } from '../send-letter.ts'
import { specimenOf } from '../specimens.ts'
import { checkedText } from './change-text.ts'

/** M2: how a letter would read with a text that is not saved, with made-up people and a specimen secret. */
export async function previewText(
  app: App,
  caller: Caller,
  which: WhichText,
  typed: LetterText,
): Promise<RenderedLetter> {
  await assertMay(app, caller, 'letters', 'read')
  const text = checkedText(app, which, typed)
  return renderLetter(specimenOf(app, which.kind, which.language), frameOf(app, which.language), text)
}

const DARK = '@media (prefers-color-scheme:dark)'

/** The HTML part as it looks in a light or dark mailbox, whatever the viewer's own screen is. */
export function inScheme(html: string, scheme: 'light' | 'dark'): string {
  return html.replace(DARK, scheme === 'dark' ? '@media all' : '@media not all')
}
