import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt parameters of new passwords (OWASP password storage: N = 2^15, r = 8, p = 3); older hashes keep their own. */
const N = 2 ** 15
const R = 8
const P = 3
const KEY_BYTES = 32

/** `scrypt$N$r$p$salt$hash`, base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, N, R, P, KEY_BYTES)
  return ['scrypt', N, R, P, salt.toString('base64'), key.toString('base64')].join('$')
}

/**
 * Whether the password fits. Without a stored hash (no such account, or one of another identity provider) the same work
 * is done in vain, so that the time of the answer does not tell which accounts exist.
 */
export async function verifyPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const [scheme, n, r, p, salt, hash] = (stored ?? '').split('$')
  if (scheme !== 'scrypt' || !n || !r || !p || !salt || !hash) {
    await derive(password, Buffer.alloc(16), N, R, P, KEY_BYTES)
    return false
  }
  const expected = Buffer.from(hash, 'base64')
  const key = await derive(password, Buffer.from(salt, 'base64'), Number(n), Number(r), Number(p), expected.length)
  return timingSafeEqual(key, expected)
}

/** Letters and digits that cannot be confused when read from paper. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password for one sign-in: four groups of four, about 79 bits. */
export function createOneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

/** Same letters may be typed in different ways of composing them. */
function derive(password: string, salt: Buffer, n: number, r: number, p: number, bytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, bytes, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}
