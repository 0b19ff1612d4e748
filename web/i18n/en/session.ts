import type { session as de } from '../de/session.ts'
import type { Translation } from '../messages.ts'

export const session: Translation<typeof de> = {
  'signIn.title': 'Sign in',
  'signIn.lead': 'Planning of people and opening hours for citizen offices.',
  'signIn.login': 'Login',
  'signIn.password': 'Password',
  'signIn.submit': 'Sign in',
  'signIn.failed': 'Could not sign in',
  'signIn.showPassword': 'Show password',
  'signIn.demo.title': 'Accounts of the example city',
  'signIn.demo.text': 'All accounts of this example city are made up. A real city does not have them.',
  'signIn.demo.name': 'Name',
  'signIn.demo.roles': 'Role',
  'signIn.demo.use': 'Sign in as {name}',
  'signIn.demo.useShort': 'Sign in',
}
