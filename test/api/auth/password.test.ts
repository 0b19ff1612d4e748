import { describe, expect, it } from 'vitest'
import { createOneTimePassword, hashPassword, verifyPassword } from '../../../api/auth/password.ts'

describe('a stored password', () => {
  it('fits its own password and no other', async () => {
    const stored = await hashPassword('Käse und Brot')
    expect(await verifyPassword('Käse und Brot', stored)).toBe(true)
    expect(await verifyPassword('käse und brot', stored)).toBe(false)
  })

  it('has a salt of its own and tells its parameters', async () => {
    const [a, b] = await Promise.all([hashPassword('same'), hashPassword('same')])
    expect(a).not.toBe(b)
    expect(a).toMatch(/^scrypt\$32768\$8\$3\$/)
  })

  it('fits however the umlaut was typed', async () => {
    expect(await verifyPassword('Ka\u0308se', await hashPassword('K\u00e4se'))).toBe(true)
  })

  it('is checked with the parameters it was stored with', async () => {
    const { scryptSync } = await import('node:crypto')
    const salt = Buffer.from('0123456789abcdef')
    const hash = scryptSync('old one', salt, 32, { N: 1024, r: 8, p: 1 })
    const stored = `scrypt$1024$8$1$${salt.toString('base64')}$${hash.toString('base64')}`
    expect(await verifyPassword('old one', stored)).toBe(true)
    expect(await verifyPassword('other', stored)).toBe(false)
  })

  it.each([null, undefined, '', 'plain', 'scrypt$1$2'])('never fits where %s is stored', async stored => {
    expect(await verifyPassword('', stored)).toBe(false)
  })
})

describe('a one-time password', () => {
  it('is long, readable and never the same', () => {
    const made = Array.from({ length: 50 }, createOneTimePassword)
    expect(new Set(made).size).toBe(50)
    for (const password of made) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
  })
})
