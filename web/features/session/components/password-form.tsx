import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { TextField } from '../../../components/controls.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import { useChangePassword } from '../api/use-session.ts'
import './password-form.css'

/** Changes the own password; all other sessions of the account end. */
export function PasswordForm() {
  const { t } = useI18n()
  const say = useToast()
  const changePassword = useChangePassword()
  const [differ, setDiffer] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const value = (name: string) => String(new FormData(form).get(name) ?? '')
    const different = value('newPassword') !== value('repeated')
    setDiffer(different)
    if (different) return
    changePassword.mutate(
      { currentPassword: value('currentPassword'), newPassword: value('newPassword') },
      {
        onSuccess: () => {
          form.reset()
          say(t('session.password.changed'))
        },
      },
    )
  }
  const repeatedFaults = differ
    ? [
        {
          code: 'WEB-004',
          where: 'repeated',
          cause: t('session.password.differ'),
          action: t('session.password.differAction'),
        },
      ]
    : []
  return (
    <form className="password-form stack" onSubmit={submit} noValidate>
      {changePassword.error && <ProblemNotice error={changePassword.error} title={t('session.password.failed')} />}
      <TextField
        label={t('session.password.current')}
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        required
        faults={faultsAt(changePassword.error, 'currentPassword')}
      />
      <TextField
        label={t('session.password.new')}
        hint={t('session.password.hint')}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        required
        faults={faultsAt(changePassword.error, 'newPassword')}
      />
      <TextField
        label={t('session.password.repeat')}
        name="repeated"
        type="password"
        autoComplete="new-password"
        required
        faults={repeatedFaults}
      />
      <div>
        <Button type="submit" look="primary" busy={changePassword.isPending}>
          {t('session.password.submit')}
        </Button>
      </div>
    </form>
  )
}
