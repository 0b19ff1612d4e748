import type { de } from './de/index.ts'

/** A text, or two texts of which the count chooses one. `{name}` is a place for a value. */
export type Message = string | { readonly one: string; readonly other: string }

/** The same keys in another language: what every catalogue but the German one is checked against. */
export type Translation<T extends Record<string, Message>> = {
  readonly [K in keyof T]: T[K] extends string ? string : { readonly one: string; readonly other: string }
}

type Catalogue = typeof de

/** Every key of the catalogue as `feature.key`. */
export type MessageKey = { [F in keyof Catalogue]: `${F}.${keyof Catalogue[F] & string}` }[keyof Catalogue]

type MessageOf<K> = K extends `${infer F}.${infer R}`
  ? F extends keyof Catalogue
    ? R extends keyof Catalogue[F]
      ? Catalogue[F][R]
      : never
    : never
  : never

type Places<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | Places<Rest> : never

type ValuesOf<K> =
  MessageOf<K> extends infer M
    ? M extends string
      ? Places<M>
      : M extends { other: infer O }
        ? Places<O>
        : never
    : never

/** What must be given to a key: nothing, or a value for each of its places. */
export type MessageValues<K> = [ValuesOf<K>] extends [never]
  ? []
  : [values: Readonly<Record<ValuesOf<K> & string, string | number>>]

/** Keys whose text has no place for a value: what may stand in a register such as the list of pages. */
export type PlainKey = { [K in MessageKey]: [ValuesOf<K>] extends [never] ? K : never }[MessageKey]

export type Translate = <K extends MessageKey>(key: K, ...values: MessageValues<K>) => string

/** A catalogue as the program reads it, whatever its language. */
export type Messages = Readonly<Record<string, Readonly<Record<string, Message>>>>

/**
 * The function that turns a key into text in one language. Numbers are written the language's way; a message with two
 * forms picks its own by the value `count`.
 */
export function makeTranslate(language: string, messages: Messages): Translate {
  const numbers = new Intl.NumberFormat(language)
  const plural = new Intl.PluralRules(language)
  return (key, ...[values]) => {
    const dot = key.indexOf('.')
    const message = messages[key.slice(0, dot)]?.[key.slice(dot + 1)]
    if (message === undefined) return key
    const given = values as Readonly<Record<string, string | number>> | undefined
    const text =
      typeof message === 'string'
        ? message
        : message[plural.select(Number(given?.count ?? 0)) === 'one' ? 'one' : 'other']
    if (!given) return text
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = given[name]
      return value === undefined ? place : typeof value === 'number' ? numbers.format(value) : value
    })
  }
}
