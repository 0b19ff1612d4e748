import { verb } from '../http/verb.ts'
import { toMe } from './me.ts'

export const getMe = verb('getMe', ({ db, user }) => toMe(db, user))
