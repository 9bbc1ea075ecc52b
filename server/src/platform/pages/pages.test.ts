import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { brandOf } from '@latchkey/core/brand/brand'
import { languages } from '@latchkey/core/messages/catalogue'
import { pagesEn } from '@latchkey/core/messages/pages'
import { errorPage } from './error-page.ts'
import { createPages } from './pages.ts'
import { specimenFrame, specimenViews } from './specimen-views.ts'
import type { Frame, ViewName, Views } from './views.ts'

const pages = createPages()
const KB = 1024
const english = specimenFrame('en')

function renderAll(typed: string, wrong: boolean, frame: Frame) {
  const views = specimenViews(typed, wrong)
  return (Object.keys(views) as ViewName[]).map((view) => {
    const draw = <V extends ViewName>(name: V, all: { readonly [W in ViewName]: Views[W] }) =>
      pages.render(name, all[name], frame)
    return { view, ...draw(view, views) }
  })
}

function styleOf(html: string): string {
  return /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
}

function templateTexts(): readonly { file: string; text: string }[] {
  const root = fileURLToPath(new URL('../', import.meta.resolve('@latchkey/web/sign-in/layouts/page.css')))
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.eta'))
    .map((file) => ({ file, text: readFileSync(`${root}/${file}`, 'utf8') }))
}

describe('server-rendered pages', () => {
  it('P72: hostile text in any name or field is shown as text in every view and language', () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>{{7*7}}<%= it %>`
    for (const language of languages) {
      for (const wrong of [false, true]) {
        for (const { view, html } of renderAll(hostile, wrong, specimenFrame(language, hostile))) {
          assert.ok(!html.includes('<script>'), view)
          assert.ok(!html.includes('<img'), view)
          assert.ok(!html.includes('"><'.concat('script')), view)
          assert.ok(!/href="(?!\/|#|\?|data:image\/svg|https?:)/.test(html), view)
        }
      }
    }
  })

  it('P53: each page allows exactly its own style and scripts of its own origin, and no frame around it', () => {
    for (const { view, html, contentSecurityPolicy: policy } of renderAll('Jane Doe', true, english)) {
      const hash = createHash('sha256').update(styleOf(html)).digest('base64')
      assert.ok(policy.includes(`style-src 'sha256-${hash}'`), view)
      assert.ok(!policy.includes('unsafe'), view)
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ]) {
        assert.ok(policy.split('; ').includes(part), `${view}: ${part}`)
      }
      assert.equal(policy.includes('frame-src'), view === 'mailbox-letter')
    }
  })

  it('P53: the hash follows the brand', () => {
    const other = { ...english, brand: brandOf({ name: 'Other', accentLight: '#7a1f5c' }) }
    const [one, two] = [english, other].map((frame) =>
      pages.render('forgot-password-sent', { hours: 48 }, frame),
    )
    assert.notEqual(one?.contentSecurityPolicy, two?.contentSecurityPolicy)
    assert.ok(styleOf(two?.html ?? '').includes('--accent:#7a1f5c'))
  })

  it('a colour that is none never reaches the style', () => {
    const brand = { ...english.brand, accentLight: 'red}body{display:none' }
    assert.throws(
      () => pages.render('forgot-password-sent', { hours: 48 }, { ...english, brand }),
      RangeError,
    )
  })

  it('no page carries inline scripts, event handlers or style attributes', () => {
    for (const { view, html } of renderAll('Jane Doe', true, english)) {
      assert.ok(!/<script(?![^>]*\ssrc=)/.test(html), view)
      assert.ok(!/<[^>]+\s(on[a-z]+|style)\s*=/.test(html.replace(/<style>.*?<\/style>/s, '')), view)
    }
  })

  it('the sign-in page with its script is at most 15 KB over the wire, and its style and script block nothing', () => {
    for (const wrong of [false, true]) {
      const { html } = pages.render('sign-in', specimenViews('AC-20417', wrong)['sign-in'], english)
      const paths = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
      assert.ok(paths.length > 0)
      const assets = paths.map((path) => pages.asset(path)?.gzip.length ?? Number.POSITIVE_INFINITY)
      const wire = gzipSync(html).length + assets.reduce((sum, length) => sum + length, 0)
      assert.ok(wire <= 15 * KB, `${wire} bytes`)
      assert.ok(!html.includes('rel="stylesheet"'))
      assert.ok(!/<script(?![^>]*type="module")/.test(html))
    }
  })

  it('S6: what the strength meter fetches later is there, comes from this server and stays under 150 KB', () => {
    const model = specimenViews('Sam').reset
    const { html } = pages.render('reset', model, english)
    const first = [...html.matchAll(/src="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
    const seen = new Set<string>()
    const follow = (path: string): void => {
      if (seen.has(path)) return
      seen.add(path)
      const text = pages.asset(path)?.body.toString()
      assert.ok(text, path)
      for (const [, next = ''] of text.matchAll(/(?:from |import\()'([^']+)'/g)) {
        assert.match(next, /^\/assets\//)
        follow(next)
      }
    }
    for (const path of first) follow(path)
    assert.ok([...seen].some((path) => path.startsWith('/assets/common-password-list-')))
    const later = [...seen].filter((path) => !html.includes(path))
    const bytes = later.reduce((sum, path) => sum + (pages.asset(path)?.gzip.length ?? 0), 0)
    assert.ok(bytes < 150 * KB, `${bytes} bytes`)
    const atOnce =
      gzipSync(html).length + first.reduce((sum, path) => sum + (pages.asset(path)?.gzip.length ?? 0), 0)
    assert.ok(atOnce <= 15 * KB, `${atOnce} bytes before the first key`)
  })

  it('every asset a page names is there, is JavaScript without types, and may be kept for ever', () => {
    for (const { view, html } of renderAll('Jane Doe', false, english)) {
      for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
        const asset = pages.asset(path)
        assert.ok(asset, `${view}: ${path}`)
        assert.match(path, /-[0-9a-f]{16}\.js$/)
        assert.match(asset.cacheControl, /immutable/)
        const text = asset.body.toString()
        assert.ok(!text.includes('@latchkey/') && !/<HTML\w+>/.test(text), path)
        for (const [, imported = ''] of text.matchAll(/from '([^']+)'/g))
          assert.ok(pages.asset(imported), imported)
      }
    }
    assert.equal(pages.asset('/assets/../pages.ts'), undefined)
    assert.equal(pages.asset('/assets/constructor'), undefined)
  })

  it('every word a template asks for is in the catalogue', () => {
    for (const { file, text } of templateTexts()) {
      for (const [, key = ''] of text.matchAll(/'((?:page|language|time)\.[a-z0-9.-]+)'/g)) {
        const known = key.endsWith('.')
          ? Object.keys(pagesEn).some((each) => each.startsWith(key))
          : key in pagesEn || ['page.origin', 'page.letter-kind'].includes(key)
        assert.ok(known, `${file}: ${key}`)
      }
    }
  })

  it('templates write unescaped only the style, the body and other templates', () => {
    for (const { file, text } of templateTexts()) {
      for (const [, raw = ''] of text.matchAll(/<%~\s*(.*?)\s*%>/g)) {
        assert.match(raw, /^(it\.style|it\.body|include\('layouts\/[a-z-]+'.*\))$/, file)
      }
    }
  })

  it('P56: the language links stay on this server whatever path was asked for', () => {
    for (const path of ['//evil.test', '/\\evil.test', 'https://evil.test', 'javascript:alert(1)']) {
      const { html } = pages.render('forgot-password-sent', { hours: 48 }, { ...english, path })
      assert.ok(html.includes('href="/?lang=de"'), path)
      assert.ok(!html.includes('evil.test'), path)
    }
    const { html } = pages.render('forgot-password-sent', { hours: 48 }, { ...english, path: '/a?b=c' })
    assert.ok(html.includes('href="/a?b=c&amp;lang=de"'))
  })

  it('P59: password managers find username, current password and new password', () => {
    const views = specimenViews('AC-20417')
    const signIn = pages.render('sign-in', views['sign-in'], english).html
    assert.match(signIn, /name="username"[^>]*autocomplete="username"/)
    assert.match(signIn, /name="password"[^>]*autocomplete="current-password"/)
    const setPassword = pages.render(
      'set-password',
      specimenViews('AC-20417', true)['set-password'],
      english,
    ).html
    assert.match(setPassword, /name="username"[^>]*autocomplete="username"/)
    assert.match(setPassword, /name="currentPassword"[^>]*autocomplete="current-password"/)
    assert.match(setPassword, /name="newPassword"[^>]*autocomplete="new-password"/)
  })

  it('C7: a refused new password stays in its field; at sign-in the password field comes back empty', () => {
    const views = specimenViews('green lantern', true)
    assert.match(
      pages.render('set-password', views['set-password'], english).html,
      /name="newPassword"[^>]*value="green lantern"/,
    )
    const { html } = pages.render('sign-in', views['sign-in'], english)
    assert.match(html, /name="password"[^>]*value=""/)
    assert.match(html, /name="username"[^>]*value="green lantern"/)
  })

  it('an error page says what happened and what to do, and gives the request id for a fault of ours alone', () => {
    for (const status of [403, 404, 410, 421, 429, 500, 503, 418, 502]) {
      const { html } = pages.render('error', errorPage(status, 'en'), english)
      assert.match(html, /<h1>[^<]+<\/h1>/)
      assert.ok(!html.includes('<code>'))
    }
    const fault = pages.render(
      'error',
      errorPage(500, 'de', { requestId: 'req-7' }),
      specimenFrame('de'),
    ).html
    assert.ok(fault.includes('<code>req-7</code>') && fault.includes('<html lang="de">'))
  })
})
