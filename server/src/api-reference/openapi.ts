import type { Door } from '../platform/http/door.ts'

export type Schemas = Readonly<Record<string, object>>

/** As much of a document as is read here: what routes and schemas say of themselves. */
export interface RawDocument {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>
  readonly components?: { readonly schemas?: Schemas }
}

export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: object
  readonly description?: string
}

interface Content {
  readonly schema: object
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, unknown>>
}

export interface Message {
  readonly description?: string
  readonly required?: boolean
  readonly content?: Readonly<Record<string, Content>>
}

export interface RawOperation {
  readonly 'x-door'?: Door
  readonly 'x-key'?: boolean
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Message
  readonly responses?: Readonly<Record<string, Message>>
}
