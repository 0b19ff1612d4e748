import { verb } from '../http/verb.ts'
import { FORMATS } from './formats/index.ts'

export const listImportFormats = verb('listImportFormats', async () => ({
  items: FORMATS.map(({ id, title, description, extensions, fields }) => ({
    id,
    title,
    description,
    extensions: [...extensions],
    fields: [...fields],
  })),
}))
