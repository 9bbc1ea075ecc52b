import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contrastingInk, hexColour } from './accent.ts'
import { html, Markup } from './html.ts'

describe('the HTML template', () => {
  it('P74: escapes every inserted text, in content and in attributes', () => {
    const text = `<a href="x" onclick='y'>\`&amp;`
    assert.equal(
      html`<p title="${text}">${text}</p>`.source,
      '<p title="&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&#96;&amp;amp;">&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&#96;&amp;amp;</p>',
    )
  })

  it('takes markup it made itself as it is, alone or in a list, and numbers as text', () => {
    const items = ['<', '>'].map((t) => html`<li>${t}</li>`)
    assert.equal(html`<ul>${items}</ul>${html`<hr>`}${5}`.source, '<ul><li>&lt;</li><li>&gt;</li></ul><hr>5')
  })

  it('does not take a look-alike of markup for markup', () => {
    const forged = JSON.parse('{"source":"<script>"}') as Markup
    assert.equal(forged instanceof Markup, false)
    assert.throws(() => html`${forged}`)
  })
})

describe('the accent colour', () => {
  it('is six hex digits or ours', () => {
    assert.equal(hexColour('#0B5F59', '#000000'), '#0b5f59')
    for (const bad of ['red', '#fff', '#0b5f59;x', ' #0b5f59', ''])
      assert.equal(hexColour(bad, '#000000'), '#000000')
  })

  it('carries white or near-black ink, whichever reads better', () => {
    assert.equal(contrastingInk('#0b5f59'), '#ffffff')
    assert.equal(contrastingInk('#4fc3b4'), '#0e1419')
  })
})
