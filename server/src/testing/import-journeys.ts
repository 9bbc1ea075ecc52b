import assert from 'node:assert/strict'
import type { ImportRunPage } from '@latchkey/core/imports/run-wire'
import type { Answer, HttpClient } from './http-client.ts'

export const IMPORT_HEAD = 'Account number,Shop,Contact ID,First name,Surname,Email,Username,Website access'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type Uploaded = ImportRunPage & {
  code: string
  errors: { field: string; code: string; message: string }[]
}

/** Uploads a file to import. */
export async function uploadFile(
  client: HttpClient,
  raw: string | Uint8Array,
  { name = 'contacts.csv', type = 'text/csv' } = {},
): Promise<Answer<Uploaded>> {
  const path = `/api/v1/imports/files?name=${encodeURIComponent(name)}`
  return await client.request<Uploaded>('POST', path, { raw, headers: { 'content-type': type } })
}

/** The import when nobody works on it any more. */
export async function settledImport(client: HttpClient, id: string): Promise<ImportRunPage> {
  for (;;) {
    const { body } = await client.get<ImportRunPage>(`/api/v1/imports/${id}`)
    if (body.state !== 'checking' && body.state !== 'applying') return body
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export async function checkImport(client: HttpClient, run: ImportRunPage, more: object = {}) {
  const columns = run.columns.map(({ target }) => target)
  const answer = await client.post(`/api/v1/imports/${run.id}/check`, {
    columns,
    usernameFrom: null,
    ...more,
  })
  assert.equal(answer.status, 202, answer.text)
  return await settledImport(client, run.id)
}

export async function applyImport(client: HttpClient, run: ImportRunPage) {
  const answer = await client.post(`/api/v1/imports/${run.id}/apply`)
  assert.equal(answer.status, 202, answer.text)
  return await settledImport(client, run.id)
}
