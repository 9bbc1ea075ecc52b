import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { switchMany } from './switch-many.ts'

const contact = (id: string, websiteAccess = false) => ({ id, version: 3, websiteAccess }) as ContactWire
const people = [contact('a'), contact('b'), contact('c', true), contact('d')]
const noAddress = new ApiProblem({
  status: 400,
  code: 'invalid-request',
  detail: 'Not valid.',
  errors: [{ field: 'email', code: 'email-missing', message: 'No e-mail address yet.' }],
})

function wishes(patch: (one: ContactWire) => Promise<ContactWire>, stopAfter = 99) {
  const asked: [string, number][] = []
  const kept: string[] = []
  let done = 0
  return {
    asked,
    kept,
    patch: (one: ContactWire, { version }: { version: number }) => {
      asked.push([one.id, version])
      return patch(one)
    },
    keep: (one: ContactWire) => void kept.push(one.id),
    onProgress: (now: number) => {
      done = now
    },
    isStopped: () => done >= stopAfter,
  }
}

it('A2: of several contacts each is switched over the version shown; who is refused stays as he is and is named', async () => {
  const told = wishes(async (one) => {
    if (one.id === 'b') throw noAddress
    return { ...one, websiteAccess: true }
  })
  const { changed, refused, left } = await switchMany(people, true, told)
  assert.deepEqual([changed, left], [3, 0])
  assert.deepEqual(
    refused.map(({ contact: { id }, reason }) => [id, reason]),
    [['b', 'No e-mail address yet.']],
  )
  assert.deepEqual(told.asked, [
    ['a', 3],
    ['b', 3],
    ['d', 3],
  ])
  assert.deepEqual(told.kept, ['a', 'd'])
})

it('A1: who was changed meanwhile is refused, and shown as he is now', async () => {
  const current = { ...contact('a'), version: 4 }
  const changedMeanwhile = new ApiProblem({
    status: 409,
    code: 'changed-meanwhile',
    detail: 'Changed.',
    current,
  })
  const told = wishes(() => Promise.reject(changedMeanwhile))
  const { changed, refused } = await switchMany([contact('a')], true, told)
  assert.deepEqual([changed, refused[0]?.reason, told.kept], [0, 'Changed.', ['a']])
})

it('switching several stops where it is told to, and where the server is not reached', async () => {
  const { changed, left } = await switchMany(
    people,
    true,
    wishes((one) => Promise.resolve(one), 2),
  )
  assert.deepEqual([changed, left], [2, 2])
  const unreachable = new ApiProblem({ status: 0, code: 'unreachable', detail: 'No answer.' })
  await assert.rejects(
    switchMany(
      people,
      true,
      wishes(() => Promise.reject(unreachable)),
    ),
    /No answer/,
  )
})
