import { components } from './components.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'

/** The German catalogue, one file a feature. It defines the keys; every other language must have the same. */
export const de = { components, session, shell }
