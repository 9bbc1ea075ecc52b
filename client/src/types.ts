import type { paths } from './schema.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** The paths below `/api/v1` that answer this method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never
}[keyof paths]

/** What a request is answered with: its JSON, the file itself, or nothing. */
export type Answer<M extends Method, P extends keyof paths> = P extends unknown
  ? AnswerOf<paths[P][M]>
  : never

type AnswerOf<Operation> = Operation extends { responses: infer Responses }
  ? { [S in Extract<keyof Responses, 200 | 201 | 202 | 204>]: ContentOf<Responses[S]> }[Extract<
      keyof Responses,
      200 | 201 | 202 | 204
    >]
  : never

type ContentOf<Response> = Response extends { content: { 'application/json': infer Json } }
  ? Json
  : Response extends { content: object }
    ? Blob
    : undefined

/** What goes with a request. Nothing has to be given where every part may be left out. */
export type Asked<M extends Method, P extends keyof paths> = P extends unknown
  ? ArgumentsOf<AskedOf<paths[P][M]>>
  : never

type ArgumentsOf<Parts> =
  Record<never, never> extends Parts ? [asked?: Parts & Extras] : [asked: Parts & Extras]

interface Extras {
  /** Gives the request up. */
  readonly signal?: AbortSignal | undefined
}

type AskedOf<Operation> = PathPart<Operation> & QueryPart<Operation> & BodyPart<Operation>

type PathPart<Operation> = Operation extends { parameters: { path: infer Path extends object } }
  ? { readonly path: Path }
  : unknown

type QueryPart<Operation> = Operation extends { parameters: { query: infer Query extends object } }
  ? { readonly query: Said<Query> }
  : Operation extends { parameters: { query?: infer Query } }
    ? [NonNullable<Query>] extends [never]
      ? unknown
      : { readonly query?: Said<NonNullable<Query>> | undefined }
    : unknown

type BodyPart<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { readonly body: BodyOf<Content> }
  : Operation extends { requestBody?: infer Body }
    ? NonNullable<Body> extends { content: infer Content }
      ? [Content] extends [never]
        ? unknown
        : { readonly body?: BodyOf<Content> | undefined }
      : unknown
    : unknown

type BodyOf<Content> = Content extends { 'application/json': infer Json } ? Given<Json> : Blob | string

/** As one has it at hand: read-only lists too. */
export type Given<T> = T extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Given<T[K]> }
    : T

/** What is null is not said. */
type Said<Query> = { readonly [K in keyof Query]: Query[K] | (undefined extends Query[K] ? null : never) }

/** The paths whose answer is a page of a longer list. */
export type PathOfList = {
  [P in PathOf<'get'>]: Answer<'get', P> extends { items: unknown[]; nextCursor: string | null } ? P : never
}[PathOf<'get'>]

export type ItemOf<P extends PathOfList> = Answer<'get', P> extends { items: (infer Item)[] } ? Item : never

/** A way to ask the API that knows its paths, what they take and what they answer. */
export interface Api {
  get<P extends PathOf<'get'>>(path: P, ...asked: Asked<'get', P>): Promise<Answer<'get', P>>
  post<P extends PathOf<'post'>>(path: P, ...asked: Asked<'post', P>): Promise<Answer<'post', P>>
  put<P extends PathOf<'put'>>(path: P, ...asked: Asked<'put', P>): Promise<Answer<'put', P>>
  patch<P extends PathOf<'patch'>>(path: P, ...asked: Asked<'patch', P>): Promise<Answer<'patch', P>>
  delete<P extends PathOf<'delete'>>(path: P, ...asked: Asked<'delete', P>): Promise<Answer<'delete', P>>
}
