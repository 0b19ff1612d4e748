import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Check, TextField } from '../../../components/controls.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useSignIn } from '../api/use-session.ts'

/** Login and password. What is wrong is told above the fields; the fields keep what was typed. */
export function SignInForm() {
  const { t } = useI18n()
  const signIn = useSignIn()
  const [shown, setShown] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    signIn.mutate({ login: String(form.get('login') ?? ''), password: String(form.get('password') ?? '') })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {signIn.error && <ProblemNotice error={signIn.error} title={t('session.signIn.failed')} />}
      <TextField label={t('session.signIn.login')} name="login" autoComplete="username" required />
      <TextField
        label={t('session.signIn.password')}
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        required
      />
      <Check checked={shown} onChange={event => setShown(event.target.checked)}>
        {t('session.signIn.showPassword')}
      </Check>
      <div>
        <Button type="submit" look="primary" busy={signIn.isPending}>
          {t('session.signIn.submit')}
        </Button>
      </div>
    </form>
  )
}
