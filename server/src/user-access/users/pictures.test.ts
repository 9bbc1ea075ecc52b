import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import type { HttpClient } from '../../testing/http-client.ts'
import { ownerClient } from '../../testing/people.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { createdUser, refusalIn, userRecordOf } from '../../testing/user-acts.ts'
import { eventsOf } from '../../testing/website-journeys.ts'

const put = (client: HttpClient, id: string, raw: Uint8Array | string, type = 'image/png') =>
  client.request('PUT', `/api/v1/users/${id}/picture`, { raw, headers: { 'content-type': type } })

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a7' } })

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'

async function fetched(origin: string, client: HttpClient, id: string) {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${origin}/api/v1/users/${id}/picture`, { headers: { cookie } })
  return { headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

describe('the picture of a user', async () => {
  for (const format of ['png', 'jpeg', 'webp', 'gif'] as const) {
    it(`U1: a ${format} is stored as a 256 × 256 WebP without anything that came with it`, async (t) => {
      const product = await startTestProduct(t)
      const owner = await ownerClient(product)
      const { id } = await createdUser(owner)
      const sent = await plain(640, 480)
        .withExif({ IFD0: { Artist: 'Secret Artist', ImageDescription: 'Berlin, 4th floor' } })
        .toFormat(format)
        .toBuffer()
      const answer = await put(owner, id, sent, `image/${format}`)
      assert.equal(answer.status, 204, answer.text)
      const { headers, bytes } = await fetched(product.origin, owner, id)
      assert.equal(headers.get('content-type'), 'image/webp')
      assert.equal(headers.get('cache-control'), 'no-store')
      const stored = await sharp(bytes).metadata()
      assert.deepEqual(
        [stored.format, stored.width, stored.height, stored.exif],
        ['webp', 256, 256, undefined],
      )
      assert.ok(!Buffer.from(bytes).includes('Secret Artist'))
      assert.equal((await userRecordOf(owner, id)).hasPicture, true)
    })
  }

  it('U1: SVG, text, a cut-off or broken picture are refused whatever they call themselves', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const user = await createdUser(owner)
    const png = await plain(300, 300).png().toBuffer()
    for (const [raw, type] of [
      [SVG, 'image/svg+xml'],
      [SVG, 'image/png'],
      [`<?xml version="1.0"?>${SVG}`, 'image/jpeg'],
      ['no picture', 'image/png'],
      ['', 'image/png'],
      [png.subarray(0, 200), 'image/png'],
      [await plain(9, 9).tiff().toBuffer(), 'image/tiff'],
      [await plain(9, 9).avif().toBuffer(), 'image/png'],
    ] as const) {
      const answer = await put(owner, user.id, raw, type)
      assert.deepEqual(refusalIn(answer), [400, 'invalid-request', 'picture: undecodable'], type)
      assert.match(answer.body.errors[0].message, /^This is not a picture/)
    }
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
      assert.deepEqual(refusalIn(await put(owner, user.id, png, type)), [415, 'unsupported-media-type'])
    }
    assert.equal((await userRecordOf(owner, user.id)).hasPicture, false)
    assert.equal((await owner.get(`/api/v1/users/${user.id}/picture`)).body.code, 'picture-not-found')
  })

  it('U1, P70: a picture of more than 2 MiB or 24 megapixels is refused, however small it is packed', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { id } = await createdUser(owner)
    const answer = await put(owner, id, new Uint8Array(2 * 1024 * 1024 + 1))
    assert.deepEqual(refusalIn(answer), [413, 'too-large'])
    assert.match(answer.body.detail, /2 MiB/)
    const bomb = await plain(6000, 5000).png({ compressionLevel: 9 }).toBuffer()
    assert.ok(bomb.length < 2 * 1024 * 1024)
    assert.deepEqual(refusalIn(await put(owner, id, bomb)), [
      400,
      'invalid-request',
      'picture: too-many-pixels',
    ])
  })

  it('U1, E1: a picture is replaced and taken away, each with an audit event', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const user = await createdUser(owner)
    const png = await plain(20, 20).png().toBuffer()
    for (let i = 0; i < 2; i += 1) assert.equal((await put(owner, user.id, png)).status, 204)
    const path = `/api/v1/users/${user.id}/picture`
    assert.equal((await owner.delete(path)).status, 204)
    assert.deepEqual(refusalIn(await owner.delete(path)), [404, 'picture-not-found'])
    assert.equal((await owner.get(path)).status, 404)
    const pictures = (await eventsOf(owner, user)).filter((event) => event.action === 'user.picture-changed')
    assert.equal(pictures.length, 3)
  })
})
