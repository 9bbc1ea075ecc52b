import { readFileSync } from 'node:fs'
import type { Instant } from '@latchkey/core/instant'
import { languages, type MessageKey, type MessageValues, message } from '@latchkey/core/messages/catalogue'
import { pagesEn } from '@latchkey/core/messages/pages'
import { rulesEn } from '@latchkey/core/messages/rules'
import { formatInstant, formatRelative } from '@latchkey/core/time-format/format-instant'
import { linkParts, temporaryPasswordIn } from './letter-text.ts'
import { type Asset, createScriptAssets } from './script-assets.ts'
import { createStyleSheets } from './style-sheet.ts'
import { compileTemplates, pageOf } from './templates.ts'
import type { Errors, Frame, ViewName, Views } from './views.ts'

export interface RenderedPage {
  readonly html: string
  readonly contentSecurityPolicy: string
}

export interface Pages {
  render<V extends ViewName>(view: V, model: Views[V], frame: Frame): RenderedPage
  /** A file under /assets/, or undefined when there is none of this path. */
  asset(path: string): Asset | undefined
}

export interface PagesOptions {
  /** The folder of templates, style and scripts; the one in `web` unless said otherwise. */
  readonly folder?: URL
}

const framedViews: ReadonlySet<ViewName> = new Set(['mailbox-letter'])
/** Their scripts ask the API. */
const askingViews: ReadonlySet<ViewName> = new Set([
  'portal-sign-in',
  'second-factor',
  'factor-set-up',
  'user-account',
  'api-operation',
])

function policy(styleSource: string, view: ViewName): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleSource}`,
    "img-src 'self' data:",
    ...(framedViews.has(view) ? ["frame-src 'self'"] : []),
    ...(askingViews.has(view) ? ["connect-src 'self'"] : []),
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** A path on this server, never `//host`: a link must not lead a reader elsewhere. */
function ownPath(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/'
}

function languageLinks(frame: Frame): readonly { language: string; href: string; current: boolean }[] {
  const path = ownPath(frame.path)
  const join = path.includes('?') ? '&' : '?'
  return languages.map((language) => ({
    language,
    href: `${path}${join}lang=${language}`,
    current: language === frame.language,
  }))
}

/** The words a template may use, in the reader's language and zone. */
function vocabulary(frame: Frame) {
  const { language, timeZone, now } = frame
  const t = (key: MessageKey, values?: MessageValues): string => message(language, key, values)
  return {
    t,
    /** The word for a key that may be unknown here, such as a kind of letter; the bare text then. */
    word: (prefix: string, text: string): string => {
      const key = `${prefix}.${text}`
      return key in pagesEn ? message(language, key as MessageKey) : text
    },
    exact: (at: Instant): string => formatInstant(at, language, timeZone),
    when: (at: Instant): string => formatRelative(at, now, language, timeZone),
    machine: (at: Instant): string => new Date(at).toISOString(),
    errorsOf: (errors: Errors, field: string): readonly string[] =>
      errors.filter((error) => error.field === field).map((error) => error.message),
    /** The words a script shows, by key. */
    wordsOf: (prefix: 'strength.'): string =>
      JSON.stringify(
        Object.fromEntries(
          Object.keys(rulesEn)
            .filter((key) => key.startsWith(prefix))
            .map((key) => [key, t(key as MessageKey)]),
        ),
      ),
    linkParts,
    temporaryPasswordIn,
  }
}

/** Reads templates, style and scripts once; rendering touches no disk. */
export function createPages(options: PagesOptions = {}): Pages {
  const folder =
    options.folder ?? new URL('../', import.meta.resolve('@latchkey/web/sign-in/layouts/page.css'))
  const eta = compileTemplates(folder)
  const rules = (name: string): string => readFileSync(new URL(`layouts/${name}.css`, folder), 'utf8')
  const slim = createStyleSheets(rules('page'))
  const full = createStyleSheets(rules('page') + rules('portal'))
  const assets = createScriptAssets()
  const scripts = {
    form: assets.script(new URL('script/form.ts', folder)),
    passwordRules: assets.script(new URL('script/password-rules.ts', folder)),
    copySecret: assets.script(new URL('script/copy-secret.ts', folder)),
    passkey: assets.script(new URL('script/passkey.ts', folder)),
    resetOption: assets.script(new URL('script/reset-option.ts', folder)),
    tryRequest: assets.script(new URL('script/try-request.ts', folder)),
    passwordStrength: assets.script(new URL('script/password-strength.ts', folder)),
  }

  return {
    render(view, model, frame) {
      const { template, shape } = pageOf[view]
      const style = (shape === 'wide' || shape === 'dialog' ? full : slim)(frame.brand)
      const html = eta.render(template, {
        shape,
        m: model,
        frame,
        brand: frame.brand,
        path: ownPath(frame.path).split('?', 1)[0],
        languages: languageLinks(frame),
        style: style.css,
        scripts,
        ...vocabulary(frame),
      })
      return { html, contentSecurityPolicy: policy(style.source, view) }
    },
    asset: assets.asset,
  }
}
