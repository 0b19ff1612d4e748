import { verb } from '../http/verb.ts'
import { layOver, parseFile, reportOf } from './read-file.ts'

export const previewImport = verb('previewImport', async call => {
  const { db, user, body, now, language, signal } = call
  const file = await parseFile(db, user, body, signal)
  return reportOf(await layOver(db, file, { today: await call.today(), now, user }), language)
})
