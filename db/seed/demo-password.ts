import { scrypt } from 'node:crypto'

/**
 * Hash of a demo password in the stored form `scrypt$N$r$p$salt$hash`. The salt comes from the login, so that the same
 * seed gives the same database: fit for passwords that the README tells, and for nothing else.
 */
export function demoPasswordHash(login: string, password: string): Promise<string> {
  const [n, r, p] = [16_384, 8, 1]
  const salt = Buffer.from(`amtstakt-demo-${login}`.padEnd(16, '-'))
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, 32, { N: n, r, p }, (error, key) =>
      error ? reject(error) : resolve(['scrypt', n, r, p, salt.toString('base64'), key.toString('base64')].join('$')),
    ),
  )
}
