import type { LetterBlock, LetterBody } from './letter-body.ts'

/** The text part: everything the HTML part says, the secret alone on its line so that it copies in one go. */
export function letterText(body: LetterBody, brandName: string, publicUrl: string): string {
  const paragraphs = [
    brandName,
    body.greeting,
    ...body.blocks.map(blockText),
    `—\n${body.footer}\n${publicUrl}`,
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function blockText(block: LetterBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text
    case 'username':
      return `${block.label}:\n${block.username}`
    case 'secret':
      return `${block.label}:\n\n${block.secret}`
    case 'link':
      return `${block.label}:\n${block.url}`
  }
}
