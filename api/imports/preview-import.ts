import { verb } from '../http/verb.ts'
import { readFile, reportOf } from './read-file.ts'

export const previewImport = verb('previewImport', async call =>
  reportOf(await readFile(call.db, call.user, call.body), await call.today(), call.language),
)
