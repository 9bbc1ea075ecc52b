import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { skeleton } from './skeleton.ts'
import { checkUsername, usernameKey, usernameResemblance } from './username.ts'

function codeOf(typed: string): string {
  const checked = checkUsername(typed)
  return checked.ok ? 'ok' : checked.code
}

function accepted(typed: string) {
  const checked = checkUsername(typed)
  assert.ok(checked.ok, `${typed} is refused`)
  return checked
}

describe('username', () => {
  for (const [typed, code] of [
    ['', 'missing'],
    ['   ', 'missing'],
    ['a', 'too-short'],
    [' a ', 'too-short'],
    ['ab', 'ok'],
    ['李明', 'ok'],
    ['😀', 'too-short'],
    ['😀😀', 'ok'],
    ['x'.repeat(254), 'ok'],
    [`  ${'x'.repeat(254)}  `, 'ok'],
    ['x'.repeat(255), 'too-long'],
    ['𠮷'.repeat(254), 'ok'],
    ['𠮷'.repeat(255), 'too-long'],
    ['x'.repeat(1_000_000), 'too-long'],
    ['jane@shop.test', 'ok'],
    ['AC-20417', 'ok'],
    ["o'brien_#7", 'ok'],
    ['jane doe', 'white-space'],
    ['jane\u00A0doe', 'white-space'],
    ['jane\u3000doe', 'white-space'],
    ['müller', 'ok'],
    ['Мария', 'ok'],
    ['Ωμέγας7', 'ok'],
    ['东京カメラ', 'ok'],
    ['ひらカタ漢字', 'ok'],
    ['서울漢字', 'ok'],
    ['한글ひら', 'mixed-scripts'],
    ['pаypal', 'mixed-scripts'],
    ['αlpha', 'mixed-scripts'],
    ['李shop', 'mixed-scripts'],
    ['ᎪᏚᎪ', 'script-not-supported'],
  ] as const) {
    const shown = typed.length > 40 ? `${typed.slice(0, 6)}… (${typed.length})` : JSON.stringify(typed)
    it(`A3: ${shown} is ${code}`, () => assert.equal(codeOf(typed), code))
  }

  for (const hidden of [
    '\u0000',
    '\u0007',
    '\u007F',
    '\u0085',
    '\u00AD',
    '\u034F',
    '\u115F',
    '\u1160',
    '\u180B',
    '\u200B',
    '\u200D',
    '\u200E',
    '\u200F',
    '\u202A',
    '\u202E',
    '\u2028',
    '\u2029',
    '\u2060',
    '\u2066',
    '\u2800',
    '\u3164',
    '\uD800',
    '\uDC00',
    '\uE000',
    '\uFE0F',
    '\uFFA0',
    '\uFFFE',
    '\u{E0001}',
    '\u{E0100}',
    '\u{E0041}',
  ]) {
    const name = `U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    it(`A3, P68: a username with ${name} inside is refused`, () => {
      assert.equal(codeOf(`jane${hidden}doe`), 'invisible')
    })
  }

  it('A3: a username that starts with a combining mark is refused', () => {
    assert.equal(codeOf('\u0301jane'), 'invisible')
  })

  for (const [one, other] of [
    ['AC-20417', 'ac-20417'],
    ['ＡＣ－２０４１７', 'ac-20417'],
    ['Müller', 'mu\u0308LLER'],
    ['straße', 'STRASSE'],
    ['ΣΟΦΟΣ', 'σοφος'],
    ['  jane ', 'JANE'],
  ] as const) {
    it(`A3: ${one} and ${other} are one username`, () => {
      assert.equal(accepted(one).key, accepted(other).key)
      assert.equal(usernameKey(one), accepted(other).key)
    })
  }

  it('A3: the username is stored as typed but for outer blanks and compatibility forms', () => {
    const checked = accepted('  ＡC-20417 ')
    assert.equal(checked.username, 'AC-20417')
    assert.equal(checked.key, 'ac-20417')
  })

  for (const other of ['AC-20I17', 'AC-2O117', 'ac-20l17', 'ac-2oi17']) {
    it(`A3: AC-20117 beside ${other} is only a warning`, () => {
      const [one, two] = [accepted('AC-20117'), accepted(other)]
      assert.notEqual(one.key, two.key)
      assert.equal(one.skeleton, two.skeleton)
      assert.equal(usernameResemblance(one, two), 'warn')
    })
  }

  for (const [one, other] of [
    ['раураӏ', 'paypal'],
    ['сосоа', 'cocoa'],
    ['НОТ', 'hot'],
    ['ΡΑΧ', 'pax'],
    ['оо7', 'oo7'],
    ['օօ7', '007'],
    ['кот', 'κοτ'],
    ['ａｃ', 'ас'],
    ['ロカ', '口力'],
  ] as const) {
    it(`A3: ${one} is refused beside ${other}, which looks the same`, () => {
      const [a, b] = [accepted(one), accepted(other)]
      assert.notEqual(a.key, b.key)
      assert.equal(a.skeleton, b.skeleton)
      assert.equal(usernameResemblance(a, b), 'refuse')
    })
  }

  for (const [one, other] of [
    ['müller', 'muller'],
    ['jane', 'joan'],
    ['AC-20117', 'AC-20217'],
    ['мир', 'mup'],
    ['shop5', 'shops'],
  ] as const) {
    it(`A3: ${one} and ${other} do not look alike`, () => {
      assert.notEqual(accepted(one).skeleton, accepted(other).skeleton)
    })
  }

  it('A3: the skeleton of a skeleton is itself', () => {
    for (const name of ['paypal', 'commerce-m1l', 'Мария', 'ёлка', 'ΑΩ']) {
      const once = accepted(name).skeleton
      assert.equal(skeleton(once), once, name)
    }
  })
})
