import { verb } from '../http/verb.ts'
import { FORMATS } from './formats/index.ts'

export const listImportFormats = verb('listImportFormats', async ({ user }) => ({
  items: FORMATS.filter(format => format.roles.includes(user.role)).map(
    ({ id, title, description, extensions, fields, kind, settings }) => ({
      id,
      title,
      description,
      extensions: [...extensions],
      fields: [...fields],
      kind,
      settings: [...settings],
    }),
  ),
}))
