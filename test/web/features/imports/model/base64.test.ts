import { expect, it } from 'vitest'
import { toBase64 } from '../../../../../web/features/imports/model/base64.ts'

it('writes bytes as base64, also more than one call could take', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
  expect(toBase64(new Uint8Array())).toBe('')
})
