import type { Db } from '../../db/client.ts'
import type { AppContext, CurrentUser } from '../context.ts'
import type { Language } from '../contract/common.ts'
import type { BodyOf, ParamsOf, QueryOf, ResponseOf, RouteShape } from '../contract/route-table.ts'
import type { OperationId, Routes } from '../contract/routes.ts'

/** One call of a verb: who asks, with which checked input, in which service. */
export interface Call<R extends RouteShape> {
  readonly app: AppContext
  readonly db: Db
  /** Null only where anybody may call. */
  readonly user: R['roles'] extends 'public' ? CurrentUser | null : CurrentUser
  readonly params: ParamsOf<R>
  readonly query: QueryOf<R>
  readonly body: BodyOf<R>
  readonly language: Language
  /** Moment of the call; one call has one. */
  readonly now: Date
  /** Today's date in the city; one call has one. */
  today(): Promise<string>
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal
  /** Remote address, for rate limits only; never stored. */
  readonly address: string
  /** Sets or clears the session cookie of the answer. */
  setSessionCookie(session: { token: string; expiresAt: Date } | null): void
}

/** A call of any route with somebody signed in: what shared helpers ask for. */
export type AnyCall = Pick<Call<RouteShape>, 'app' | 'db' | 'language' | 'now' | 'today'> & {
  readonly user: CurrentUser
}

/** A file to download. */
export interface FileAnswer {
  readonly fileName: string
  readonly content: string | Uint8Array
}

/** What a verb returns: the response, a file, or a stream of events, as its route says. */
export type Answer<R extends RouteShape> = R['produces'] extends 'text/event-stream'
  ? AsyncIterable<ResponseOf<R>>
  : R['produces'] extends Exclude<RouteShape['produces'], 'application/json' | 'text/event-stream' | undefined>
    ? FileAnswer
    : ResponseOf<R>

export type Handler<R extends RouteShape> = (call: Call<R>) => Promise<Answer<R>> | Answer<R>

/** What handles the route of an operation. Types of the call come from the contract. */
export interface Verb<K extends OperationId = OperationId> {
  readonly operation: K
  readonly handle: Handler<Routes[K]>
}

/** States the verb of an operation: `export const getCity = verb('getCity', async call => ...)`. */
export function verb<K extends OperationId>(operation: K, handle: Handler<Routes[K]>): Verb<K> {
  return { operation, handle }
}

/** A verb for every operation; one that is missing does not compile, and a test compares the two lists. */
export type VerbTable = { readonly [K in OperationId]: Verb<K> }
