import { changePassword } from './change-password.ts'
import { getMe } from './get-me.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { updateMe } from './update-me.ts'

export const authVerbs = { signIn, signOut, getMe, updateMe, changePassword }
