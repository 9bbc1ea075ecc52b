import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languages, message } from '../messages/catalogue.ts'
import { BODY_LENGTH, checkLetterText, SUBJECT_LENGTH, tidyText } from './check-text.ts'
import { letterKinds } from './kinds.ts'
import { fillPlaces, letterShapes } from './places.ts'
import { type LetterText, shippedText } from './shipped-texts.ts'

const PUBLIC_URL = 'https://login.northgate.test'
const bounds = { publicUrl: PUBLIC_URL, username: false }
const invite = shippedText('website-invite', 'en', { username: false })

/** What stands in the way of the invite with some of it replaced, as `field code`. */
function faults(text: Partial<LetterText>, more: Partial<typeof bounds> = {}): string[] {
  return checkLetterText('website-invite', tidyText({ ...invite, ...text }), { ...bounds, ...more }).map(
    ({ field, code }) => `${field} ${code}`,
  )
}

describe('an edited letter text', () => {
  it('M2: every shipped text may be saved as it is, in every language, with and without the username', () => {
    for (const kind of letterKinds) {
      for (const language of languages) {
        for (const username of [false, true]) {
          const text = shippedText(kind, language, { username })
          assert.deepEqual(tidyText(text), text)
          assert.deepEqual(checkLetterText(kind, text, { ...bounds, username }), [], `${kind} ${language}`)
        }
      }
    }
  })

  it('M2: a text without its secret, its end or the link it is about cannot be saved', () => {
    for (const kind of letterKinds) {
      const { body, subject } = shippedText(kind, 'en', { username: false })
      for (const place of letterShapes[kind].needed) {
        const without = body.replaceAll(`{{${place}}}`, 'something else')
        const [fault] = checkLetterText(kind, { subject, body: without }, bounds)
        assert.match(fault?.code ?? '', /-missing$/, `${kind} ${place}`)
        assert.equal(fault?.values?.place, `{{${place}}}`)
      }
    }
    assert.deepEqual(
      letterKinds.filter((kind) => letterShapes[kind].needed.some((place) => place === 'end')),
      [
        'website-invite',
        'temporary-password',
        'email-changed',
        'contact-moved',
        'link-offer',
        'user-set-password',
        'user-reset',
        'factor-enrol-code',
      ],
    )
  })

  it('M2, P75: the secret stands once, alone in its block, and not where a mailbox shows it beside the subject', () => {
    assert.deepEqual(faults({ body: `${invite.body}\n\n{{secret}}` }), ['body twice'])
    assert.deepEqual(faults({ body: invite.body.replace('{{secret}}', 'It is {{secret}}.') }), [
      'body not-alone',
    ])
    assert.deepEqual(faults({ body: `{{secret}}\n\n${invite.body.replace('{{secret}}', '')}` }), [
      'body secret-too-early',
    ])
    assert.deepEqual(faults({ body: invite.body.replace('\n\n{{secret}}\n\n', '\n{{secret}}\n') }), [])
  })

  it('C5, P75: neither secret nor username stands in a subject, and the username in no text unless the company includes it', () => {
    assert.deepEqual(faults({ subject: 'Your password {{secret}}' }), ['subject subject-place'])
    assert.deepEqual(faults({ subject: 'For {{username}}' }), ['subject subject-place'])
    assert.deepEqual(faults({ subject: 'For {{retailer}}' }), ['subject subject-place'])
    assert.deepEqual(faults({ subject: 'Welcome to {{brand}}' }), [])
    const named = `${invite.body}\n\n{{username}}`
    assert.deepEqual(faults({ body: named }), ['body username-off'])
    assert.deepEqual(faults({ body: named }, { username: true }), [])
  })

  it('M2: a placeholder that is not in the list of this letter is refused by its name and place', () => {
    const unknown = checkLetterText(
      'website-invite',
      { ...invite, body: `${invite.body}\n\nA {{ctor}}` },
      bounds,
    )
    const line = invite.body.split('\n').length + 2
    assert.deepEqual(unknown[0]?.values, { place: '{{ctor}}', line })
    assert.equal(
      message('en', 'rule.letter-text.unknown-place', unknown[0]?.values),
      `There is no placeholder {{ctor}} (line ${line}). Use one of those offered.`,
    )
    for (const name of ['constructor', '__proto__', 'toString', ' brand', 'Brand', '', 'brand|raw']) {
      assert.equal(faults({ body: `${invite.body}\n\n{{${name}}}` }).length > 0, true, name)
    }
    assert.deepEqual(faults({ body: `${invite.body}\n\n{{device}}` }), ['body not-here'])
    assert.deepEqual(faults({ body: `${invite.body}\n\n{{brand` }), ['body loose-braces'])
    assert.deepEqual(faults({ body: `${invite.body}\n\n{brand} and }` }), [])
  })

  it('M2: a text leads to PUBLIC_URL alone; any other address with a scheme is refused and named', () => {
    for (const link of [
      'https://evil.test/x',
      'http://login.northgate.test',
      'https://login.northgate.test.evil.test',
      'https://login.northgate.test@evil.test',
      'HTTPS://EVIL.test',
      '//evil.test/x',
      'mailto:eve@evil.test',
      'tel:+4912345',
      'javascript:alert',
      'data:text/html,x',
      'ftp://evil.test',
      'www.evil.test',
    ]) {
      const found = checkLetterText(
        'website-invite',
        { ...invite, body: `${invite.body}\n\nSee ${link}, now.` },
        bounds,
      )
      assert.deepEqual(
        found.map(({ field, code, values }) => [field, code, values?.link]),
        [['body', 'other-address', link]],
      )
    }
    for (const own of [PUBLIC_URL, `${PUBLIC_URL}/help`, `${PUBLIC_URL}?a=1`, `(${PUBLIC_URL}).`])
      assert.deepEqual(faults({ body: `${invite.body}\n\nSee ${own}` }), [], own)
    assert.deepEqual(faults({ subject: PUBLIC_URL }), ['subject other-address'])
  })

  it('M2: an address is judged as it will read, so that nothing beside a place leads elsewhere', () => {
    for (const foreign of [
      '{{website}}.evil.example/login',
      '{{website}}@evil.example/login',
      '{{website}}{{brand}}.evil.example',
      `${PUBLIC_URL}{{brand}}.evil.example`,
      `${PUBLIC_URL}{{retailer}}`,
      '//{{brand}}.example',
    ])
      assert.deepEqual(faults({ body: `${invite.body}\n\nSee ${foreign}` }), ['body other-address'], foreign)
    for (const own of ['{{website}}.', '({{website}}).', '{{website}}, {{brand}}', '{{website}}/help?x=1'])
      assert.deepEqual(faults({ body: `${invite.body}\n\nSee ${own}` }), [], own)
    assert.deepEqual(faults({ subject: '{{website}}' }), ['subject subject-place'])
  })

  it('P80: a text of any length is judged at once, and no more than fifty faults are told', () => {
    for (const body of ['x'.repeat(20_000), `https://${'.'.repeat(20_000)}x`, `${'x'.repeat(3_900)} //`]) {
      const before = process.cpuUsage()
      faults({ body })
      const { user, system } = process.cpuUsage(before)
      assert.ok(user + system < 20_000, `${user + system} µs`)
    }
    assert.equal(faults({ body: '{{x}}\n'.repeat(200) }).length, 50)
  })

  it('M2, P73: lengths are bounded, and control, bidirectional and invisible characters refused, each with its line', () => {
    assert.deepEqual(faults({ subject: 'x'.repeat(SUBJECT_LENGTH) }), [])
    assert.deepEqual(faults({ subject: 'x'.repeat(SUBJECT_LENGTH + 1) }), ['subject too-long'])
    assert.deepEqual(faults({ subject: ' ' }), ['subject subject-missing'])
    assert.deepEqual(faults({ body: '' }).includes('body body-missing'), true)
    const room = BODY_LENGTH - invite.body.length - 2
    assert.deepEqual(faults({ body: `${invite.body}\n\n${'x'.repeat(room)}` }), [])
    assert.deepEqual(faults({ body: `${invite.body}\n\n${'x'.repeat(room + 1)}` }), ['body too-long'])
    for (const bad of ['\u0000', '\t', '\u001b[31m', '\u202e', '\u200b', '\u2028', '\u00ad', '\ud800'])
      assert.deepEqual(
        faults({ body: `${invite.body}\n\na${bad}b` }),
        ['body invisible'],
        JSON.stringify(bad),
      )
    for (const bad of ['\r\nBcc: eve@evil.test', '\u2028', '\u0000'])
      assert.deepEqual(faults({ subject: `Hello${bad}x` }), ['subject invisible'], JSON.stringify(bad))
  })

  it('M2: places are filled once: what a value holds is never filled again', () => {
    const filled = fillPlaces('{{brand}} for {{retailer}}, {{end}}', {
      brand: '{{retailer}} $& $1',
      retailer: '{{secret}}{{brand}}',
    })
    assert.equal(filled, '{{retailer}} $& $1 for {{secret}}{{brand}}, {{end}}')
  })
})
