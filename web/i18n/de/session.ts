/** Anmeldung, eigenes Konto, erstes Konto einer Stadt. */
export const session = {
  'signIn.title': 'Anmelden',
  'signIn.lead': 'Personal- und Öffnungszeitenplanung der Bürgerbüros.',
  'signIn.login': 'Anmeldename',
  'signIn.password': 'Passwort',
  'signIn.submit': 'Anmelden',
  'signIn.failed': 'Anmelden nicht möglich',
  'signIn.showPassword': 'Passwort zeigen',
  'signIn.demo.title': 'Konten der Beispielstadt',
  'signIn.demo.text': 'Alle Konten dieser Beispielstadt sind erfunden. Eine echte Stadt hat sie nicht.',
  'signIn.demo.name': 'Name',
  'signIn.demo.roles': 'Rolle',
  'signIn.demo.use': 'Als {name} anmelden',
  'signIn.demo.useShort': 'Anmelden',
} as const
