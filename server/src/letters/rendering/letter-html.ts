import { contrastingInk, hexColour } from './accent.ts'
import { html, Markup } from './html.ts'
import type { LetterBlock, LetterBody } from './letter-body.ts'
import type { LetterFrame } from './letter-content.ts'

const sans = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const mono = "ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono','Courier New',monospace"

// Where a part is in the flow. Colours stand inline for readers that drop <style>; the dark ones override them.
const style = {
  body: 'margin:0;padding:0;background:#eef2f4',
  canvas: 'background:#eef2f4;padding:24px 12px',
  card: 'width:100%;max-width:600px;background:#ffffff;border:1px solid #d5dde1;border-radius:8px',
  inner: `padding:28px 28px 24px;font-family:${sans};font-size:16px;line-height:24px;color:#16212b;text-align:left;overflow-wrap:anywhere;word-break:break-word`,
  paragraph: 'margin:0 0 16px',
  label: 'margin:0 0 4px;font-size:14px;line-height:20px;color:#516170',
  username: `margin:0 0 16px;font-family:${mono};font-size:18px;line-height:24px;word-break:break-all`,
  box: 'background:#f4f7f8;border:1px solid #b9c6cd;border-radius:8px;padding:16px 8px;text-align:center',
  secret: `font-family:${mono};font-size:22px;line-height:30px;font-weight:600;color:#16212b;white-space:nowrap;-webkit-user-select:all;user-select:all`,
  link: 'margin:0 0 20px;font-size:14px;line-height:20px;color:#516170;word-break:break-all',
  footer: `padding:16px 12px 0;font-family:${sans};font-size:13px;line-height:20px;color:#516170;text-align:center`,
} as const

/** The HTML part: tables for old readers, 600 px, no image, nothing remote, light and dark (LOOK.md, M2). */
export function letterHtml(body: LetterBody, frame: LetterFrame): string {
  const light = hexColour(frame.brand.accentLight, '#0b5f59')
  const dark = hexColour(frame.brand.accentDark, '#4fc3b4')
  const page = html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<title>${body.subject}</title>
<style>${sheet(dark)}</style>
</head>
<body class="page" style="${style.body}">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${body.preheader}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" class="page" style="${style.canvas}">
<table role="presentation" class="card" width="600" cellpadding="0" cellspacing="0" border="0" style="${style.card}"><tr><td class="ink inner" style="${style.inner}">
<p class="accent" style="margin:0 0 20px;font-size:18px;line-height:24px;font-weight:700;color:${light}">${frame.brand.name}</p>
<p style="${style.paragraph}">${body.greeting}</p>
${body.blocks.map((block) => blockHtml(block, light))}
</td></tr></table>
<div class="quiet" style="${style.footer}">${body.footer}<br><a class="quiet" href="${frame.publicUrl}" style="color:#516170">${frame.publicUrl}</a></div>
</td></tr></table>
</body>
</html>
`
  return page.source
}

function blockHtml(block: LetterBlock, accent: string): Markup {
  switch (block.kind) {
    case 'paragraph':
      return block.strong
        ? html`<p style="${style.paragraph}"><strong>${linesOf(block.text)}</strong></p>
`
        : html`<p style="${style.paragraph}">${linesOf(block.text)}</p>
`
    case 'username':
      return html`<p class="quiet" style="${style.label}">${block.label}</p>
<p style="${style.username}">${block.username}</p>
`
    case 'secret':
      return html`<p class="quiet" style="${style.label}">${block.label}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px"><tr><td class="box" style="${style.box}"><span class="ink secret" style="${style.secret}">${block.secret}</span></td></tr></table>
`
    case 'link':
      return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 12px"><tr><td class="button" bgcolor="${accent}" style="background:${accent};border-radius:8px"><a class="button-ink" href="${block.url}" style="display:inline-block;padding:12px 22px;font-size:16px;line-height:20px;font-weight:600;color:${contrastingInk(accent)};text-decoration:none">${block.label}</a></td></tr></table>
<p class="quiet" style="${style.link}">${block.hint}<br><a class="accent" href="${block.url}" style="color:${accent}">${block.url}</a></p>
`
  }
}

/** The lines of a paragraph, each escaped. */
function linesOf(text: string): Markup {
  const [first = '', ...more] = text.split('\n')
  return html`${first}${more.map((line) => html`<br>${line}`)}`
}

function sheet(accent: string): Markup {
  return new Markup(`
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.inner{padding:22px 18px 18px!important}}
@media (max-width:350px){.secret{font-size:18px!important}}
@media (prefers-color-scheme:dark){
.page{background:#0e1419!important}
.card{background:#18212a!important;border-color:#2d3a45!important}
.ink{color:#e8eef2!important}
.quiet{color:#a3b3bf!important}
.accent{color:${accent}!important}
.box{background:#0e1419!important;border-color:#445664!important}
.button{background:${accent}!important}
.button-ink{color:${contrastingInk(accent)}!important}
}`)
}
