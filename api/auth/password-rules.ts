import { AppError } from '../errors.ts'

/** Passwords of twelve characters and more that are tried first; shorter ones do not pass anyway. */
const COMMON = [
  'passwordpassword',
  'passwortpasswort',
  '123456789012',
  '1234567890123',
  'qwertzuiopas',
  'qwertyuiopas',
  'aaaaaaaaaaaa',
  'abcdefghijkl',
  'geheimgeheim',
  'administrator',
  'password1234',
  'passwort1234',
  'willkommen123',
  'welcome12345',
  'sommer123456',
  'magdeburg123',
  'amtstakt1234',
  'buergerbuero',
  'bürgerbüro123',
  'changeme1234',
]

/**
 * Refuses passwords that are too easy to guess; length is checked by the contract. No rules on kinds of characters, as
 * NIST SP 800-63B 3.1.1 advises.
 * @throws AppError AUTH-007
 */
export function demandGoodPassword(password: string, login: string): void {
  const plain = password.toLowerCase()
  const reason = COMMON.includes(plain)
    ? { de: 'Es gehört zu den häufigsten Passwörtern.', en: 'It is one of the most common passwords.' }
    : plain.includes(login.toLowerCase()) && login.length >= 4
      ? { de: 'Es enthält den Anmeldenamen.', en: 'It contains the login.' }
      : new Set(plain).size < 5
        ? { de: 'Es besteht aus zu wenigen verschiedenen Zeichen.', en: 'It has too few different characters.' }
        : undefined
  if (reason === undefined) return
  throw new AppError('AUTH-007', {
    cause: reason,
    action: {
      de: 'Ein anderes wählen, etwa vier Wörter, die nichts miteinander zu tun haben.',
      en: 'Choose another, for instance four words that have nothing to do with each other.',
    },
    where: 'newPassword',
  })
}
