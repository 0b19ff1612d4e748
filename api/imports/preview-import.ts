import { verb } from '../http/verb.ts'
import { layOver, parseFile, reportOf } from './read-file.ts'

export const previewImport = verb('previewImport', async call =>
  reportOf(await layOver(call.db, await parseFile(call.db, call.user, call.body)), await call.today(), call.language),
)
