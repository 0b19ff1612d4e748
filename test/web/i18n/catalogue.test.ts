import { describe, expect, it } from 'vitest'
import { de } from '../../../web/i18n/de/index.ts'
import { en } from '../../../web/i18n/en/index.ts'
import type { Message, Messages } from '../../../web/i18n/messages.ts'

const german: Messages = de
const english = en as Messages
const entries = Object.entries(german).flatMap(([feature, messages]) =>
  Object.entries(messages).map(([key, message]) => ({ feature, key, message, name: `${feature}.${key}` })),
)
const texts = (message: Message | undefined) =>
  message === undefined ? [] : typeof message === 'string' ? [message] : [message.one, message.other]
const places = (message: Message | undefined) =>
  [...new Set(texts(message).flatMap(text => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1])))].sort()

describe('the catalogues', () => {
  it('hold the same keys in every language', () => {
    const keysOf = (catalogue: Messages) =>
      Object.entries(catalogue).flatMap(([feature, messages]) => Object.keys(messages).map(key => `${feature}.${key}`))
    expect(keysOf(english).sort()).toEqual(keysOf(german).sort())
  })

  it('have places for the same values in every language', () => {
    const different = entries.filter(
      ({ feature, key, message }) => places(message).join() !== places(english[feature]?.[key]).join(),
    )
    expect(different.map(({ name }) => name)).toEqual([])
  })

  it('leave no text empty', () => {
    const empty = entries.filter(({ feature, key, message }) =>
      [...texts(message), ...texts(english[feature]?.[key])].some(text => text.trim() === ''),
    )
    expect(empty.map(({ name }) => name)).toEqual([])
  })
})
