import {
  letterTextChange,
  letterTextDrop,
  letterTextList,
  letterTextWire,
  textPreview,
  unsavedText,
  whichText,
} from '@latchkey/core/letters/text-wire'
import type { App } from '../../platform/app.ts'
import type { Http } from '../../platform/http/server.ts'
import { dropText, saveText } from './change-text.ts'
import { findText, listTexts } from './find-texts.ts'
import { previewText } from './preview-text.ts'

const config = { door: 'user' } as const

/** M2: the texts of letters, for each kind and language. */
export function letterTextRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/letters/texts',
    { config, schema: { response: { 200: letterTextList } } },
    async (request) => await listTexts(app, request.caller),
  )

  http.get(
    '/api/v1/letters/texts/:kind/:language',
    { config, schema: { params: whichText, response: { 200: letterTextWire } } },
    async (request) => await findText(app, request.caller, request.params),
  )

  http.put(
    '/api/v1/letters/texts/:kind/:language',
    { config, schema: { params: whichText, body: letterTextChange, response: { 200: letterTextWire } } },
    async (request) => await saveText(app, request.caller, request.params, request.body),
  )

  http.delete(
    '/api/v1/letters/texts/:kind/:language',
    {
      config,
      schema: { params: whichText, querystring: letterTextDrop, response: { 200: letterTextWire } },
    },
    async (request) => await dropText(app, request.caller, request.params, request.query.version),
  )

  http.post(
    '/api/v1/letters/texts/:kind/:language/preview',
    { config, schema: { params: whichText, body: unsavedText, response: { 200: textPreview } } },
    async (request) => await previewText(app, request.caller, request.params, request.body),
  )
}
