import type { de } from '../de/index.ts'
import { components } from './components.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'

/** The English catalogue, one file a feature, with the keys of the German one. */
export const en: { [F in keyof typeof de]: unknown } = { components, session, shell }
