import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instant } from '@latchkey/core/instant'
import { type Language, languages } from '@latchkey/core/messages/catalogue'
import PostalMime from 'postal-mime'
import { secretIn } from '../../testing/smtp-sink.ts'
import { type LetterContent, type LetterFrame, renderLetter } from './render-letter.ts'

const SECRET = 'k7mw-9xpt-hr4d-vn2q'
const ORIGIN = 'https://shop.example.test'
const END = instant('2026-11-24T13:05:37.900Z')

function frame(language: Language = 'en', more: Partial<LetterFrame> = {}): LetterFrame {
  const brand = { name: 'Nordwind Cycles', accentLight: '#0b5f59', accentDark: '#4fc3b4' }
  return { language, brand, publicUrl: ORIGIN, timeZone: 'Europe/Berlin', ...more }
}

interface Names {
  readonly contactName?: string
  readonly retailerName?: string
  readonly never?: readonly string[]
}

function everyLetter(names: Names = {}): readonly LetterContent[] {
  const to = { contactName: 'Jane Doe', retailerName: 'Bike & Söhne', ...names }
  const secret = { ...to, secret: SECRET, expiresAt: END, signInUrl: `${ORIGIN}/` }
  const stop = { ...to, at: END, stopUrl: `${ORIGIN}/stop/abc`, stopUntil: END }
  const user = { name: to.contactName, ...(to.never && { never: to.never }) }
  return [
    { kind: 'website-invite', ...secret },
    { kind: 'temporary-password', trigger: 'self', ...secret },
    { kind: 'temporary-password', trigger: 'staff', ...secret },
    { kind: 'password-changed', at: END, ...to },
    { kind: 'email-changed', ...stop },
    { kind: 'contact-moved', ...stop },
    { kind: 'user-password-changed', at: END, ...user },
    { kind: 'username-changed', at: END, ...user },
    { kind: 'factor-enrol-code', secret: SECRET, expiresAt: END, ...user },
    { kind: 'factor-changed', change: 'totp-added', at: END, ...user },
    { kind: 'factor-changed', change: 'all-removed', at: END, ...user },
    { kind: 'new-device', device: to.contactName, at: END, ...user },
  ]
}

/** Every letter in every language, with its two parts as a person reads them. */
function rendered(names?: Names) {
  return languages.flatMap((language) =>
    everyLetter(names).map((letter) => {
      const mail = renderLetter(letter, frame(language))
      const all = `${mail.subject}\n${mail.text}\n${mail.html}`
      return { letter, language, ...mail, all, shown: visibleText(mail.html) }
    }),
  )
}

function visibleText(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
}

const count = (text: string, part: string) => text.split(part).length - 1

describe('the secret of a letter', () => {
  it('P75: stands once in the text part, once in one piece in the HTML part, and never in the subject', () => {
    for (const { letter, subject, text, html } of rendered()) {
      const expected = 'secret' in letter ? 1 : 0
      assert.equal(count(text, SECRET), expected, letter.kind)
      assert.equal(count(html, SECRET), expected, letter.kind)
      assert.equal(count(subject, SECRET), 0)
      if (expected) assert.equal(secretIn({ text }), SECRET)
      if (expected) assert.ok(text.split('\n').includes(SECRET), 'alone on its line')
      if (expected) assert.ok(html.includes(`user-select:all">${SECRET}</span>`))
    }
  })

  it('P75: stands past what a mailbox shows beside the subject, in both parts', () => {
    for (const { letter, text, shown } of rendered()) {
      if (!('secret' in letter)) continue
      assert.ok(text.indexOf(SECRET) > 200)
      assert.ok(shown.indexOf(SECRET) > 200)
    }
  })

  it('is surrounded by no invisible character, so that it copies as it is', () => {
    for (const { all } of rendered()) assert.doesNotMatch(all, /[\p{Cf}\u00ad]|&zwnj;|&#8203;|&shy;/u)
  })
})

describe('the end of a temporary password', () => {
  const ends: readonly [Language, string, string][] = [
    ['en', 'Europe/Berlin', 'Tuesday 24 November 2026, 14:05 CET (UTC+1)'],
    ['de', 'Europe/Berlin', 'Dienstag, 24. November 2026, 14:05 Uhr MEZ (UTC+1)'],
    ['en', 'America/New_York', 'Tuesday 24 November 2026, 08:05 UTC-5'],
    ['en', 'Asia/Kolkata', 'Tuesday 24 November 2026, 18:35 UTC+5:30'],
    ['en', 'UTC', 'Tuesday 24 November 2026, 13:05 UTC'],
  ]
  for (const [language, timeZone, end] of ends) {
    it(`C3: is stated with date, time and zone, never later than it is (${language}, ${timeZone})`, () => {
      for (const letter of everyLetter().slice(0, 3)) {
        const mail = renderLetter(letter, frame(language, { timeZone }))
        assert.ok(mail.text.includes(end), mail.text)
        assert.ok(visibleText(mail.html).includes(end))
      }
    })
  }
})

describe('the username', () => {
  it('C5, P17: is in no part of any letter, also where a name holds it in another case or spacing', () => {
    const names = [
      { contactName: 'Jane ac-20117', retailerName: 'Shop (AC - 20117)', never: ['AC-20117'] },
      { contactName: 'ＡＣ-20117', retailerName: 'A\u200bC-20117 Ltd', never: ['ac-20117'] },
      { contactName: 'JANE@shop.test', retailerName: 'jane@shop.test', never: ['jane@shop.test'] },
    ]
    for (const each of names) {
      for (const { all } of rendered(each)) {
        assert.doesNotMatch(all.normalize('NFKC'), /20117|jane *@|shop\. ?test/i)
      }
    }
    const mail = renderLetter(everyLetter(names[0])[0] ?? assert.fail(), frame())
    assert.match(mail.text, /\nHello,\n/)
    assert.match(mail.text, /website for your shop\./)
  })

  it('C5: is in both parts, exact, where the company includes it', () => {
    for (const letter of everyLetter()) {
      if (!('signInUrl' in letter)) continue
      const mail = renderLetter({ ...letter, username: 'jane.o’neil+x@shop.test' }, frame())
      assert.ok(mail.text.includes('Your username:\njane.o’neil+x@shop.test\n'))
      assert.ok(visibleText(mail.html).includes('jane.o’neil+x@shop.test'))
      assert.doesNotMatch(mail.subject, /jane/)
      assert.doesNotMatch(mail.text, /not in this mail/)
    }
  })
})

describe('names in a letter', () => {
  it('P74: HTML in a name is escaped in the HTML part and literal in the text part', () => {
    const evil = `<img src=x onerror=alert(1)>"'&\`<b>`
    for (const { html, text, shown } of rendered({ contactName: evil, retailerName: evil })) {
      assert.doesNotMatch(html, /<img|<b>|onerror=alert\(1\)>/)
      assert.ok(text.includes(evil))
      assert.match(shown, /<img src=x onerror=alert\(1\)>/)
    }
  })

  it('P74: nothing in a name is a link or becomes one in a mail reader', () => {
    const evil =
      'Win at https://evil.test/x www.evil.test evil。test mailto:a@evil.test //evil.test evil\u2060.test 10.0.0.1 <a href="https://evil.test">'
    for (const { letter, all, html, text } of rendered({ contactName: evil, retailerName: evil })) {
      assert.doesNotMatch(all, /evil[.\u3002]test|www\.e|https:\/\/e|a@evil|mailto:a|10\.0/i, letter.kind)
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) assert.ok(href.startsWith(ORIGIN), href)
      for (const [url] of text.matchAll(/https?:\/\/\S+/g)) assert.ok(url.startsWith(ORIGIN), url)
    }
  })

  it('P73: line ends, separators, bidirectional marks and encoded words in a name are inert', async () => {
    const evil = 'Eve\r\nBcc: x@evil.test\u2028\u2029\u0000\u202e=?utf-8?q?Bcc?= \r.\r\nQUIT'
    for (const { subject, text, html } of rendered({ contactName: evil, retailerName: evil })) {
      assert.doesNotMatch(subject, /Eve|Bcc|[\r\n]/)
      assert.doesNotMatch(`${text}${html}`, /[^\P{C}\n]|[\p{Zl}\p{Zp}]|=\?|\nBcc/u)
      assert.match(text, /Eve Bcc: x @ evil\. test/)
      assert.match((await PostalMime.parse(`Subject: ${subject}\r\n\r\n${text}`)).text ?? '', /Eve Bcc/)
    }
  })

  it('a very long name is cut and an empty one left out', () => {
    const [letter] = everyLetter({ contactName: 'ä'.repeat(5000), retailerName: ' \u200b ' })
    const mail = renderLetter(letter ?? assert.fail(), frame())
    assert.match(mail.text, /Hello ä{99}…,/)
    assert.match(mail.text, /for your shop\./)
  })
})

describe('the form of a letter', () => {
  it('M2: nothing remote, no image, no tracking, no script, and links to PUBLIC_URL alone', () => {
    for (const { html } of rendered()) {
      assert.doesNotMatch(
        html,
        /<(img|script|link|iframe|object|form|input)|\bsrc=|url\(|@import|background="/i,
      )
      for (const [url] of html.matchAll(/https?:[^"'<\s]*/g)) assert.ok(url.startsWith(ORIGIN), url)
    }
  })

  it('M2: a link to another origin is never rendered', () => {
    const [letter] = everyLetter()
    assert.ok(letter && 'signInUrl' in letter)
    assert.throws(() => renderLetter({ ...letter, signInUrl: 'https://evil.test/' }, frame()), /PUBLIC_URL/)
    assert.throws(() => renderLetter({ ...letter, signInUrl: `${ORIGIN}.evil.test/` }, frame()), /PUBLIC_URL/)
  })

  it('M2: the text part says all the HTML part says', () => {
    for (const { letter, text, shown, subject } of rendered()) {
      const flat = text.replace(/[\s—:]+/g, ' ')
      const preheader = shown.indexOf('Nordwind Cycles')
      for (const sentence of shown.slice(preheader).match(/[^.;]+[.;]/g) ?? []) {
        const said = sentence
          .replace(/[\s:]+/g, ' ')
          .replace(/Or open this address|Oder öffnen Sie diese Adresse/, '')
        if (/https/.test(said)) continue
        assert.ok(flat.includes(said.trim()), `${letter.kind} ${subject}: ${said}`)
      }
    }
  })

  it('LOOK: light and dark are both declared and a colour setting cannot write into a style', () => {
    const brand = { name: 'B', accentLight: 'red;}</style><script>', accentDark: 'url(//evil.test)' }
    const [letter] = everyLetter()
    const { html } = renderLetter(letter ?? assert.fail(), frame('en', { brand }))
    assert.match(html, /<meta name="color-scheme" content="light dark">/)
    assert.match(html, /prefers-color-scheme:dark/)
    assert.doesNotMatch(html, /script|evil/)
  })

  it('A5, C8, P27: a notice carries no secret, states when, and says what to do if it was not you', () => {
    for (const { letter, language, text } of rendered()) {
      if ('secret' in letter) continue
      assert.throws(() => secretIn({ text }))
      assert.ok(text.includes(language === 'en' ? '14:05 CET' : '14:05 Uhr MEZ'))
      assert.match(text, /If it (was|is) not|Wenn (Sie das )?nicht/)
    }
  })

  it('M1: the same letter renders to the same bytes', () => {
    for (const [i, first] of rendered().entries()) assert.deepEqual(rendered()[i]?.all, first.all)
  })
})
