import type { FormEvent } from 'react'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/controls.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useCreateFirstAdmin } from '../../features/city/api/use-city.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { faultsAt } from '../../lib/problem.ts'
import './first-admin-page.css'

/** The very first administrator of a new city; open only while there is no account. */
export function FirstAdminPage() {
  const { t } = useI18n()
  const create = useCreateFirstAdmin()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (name: string) => String(form.get(name) ?? '')
    create.mutate({
      setupToken: value('setupToken'),
      cityName: value('cityName'),
      name: value('name'),
      login: value('login'),
      password: value('password'),
    })
  }
  const faults = (field: string) => faultsAt(create.error, field)
  return (
    <div className="first-admin stack">
      <PageHeader title={t('city.firstAdmin.title')} lead={t('city.firstAdmin.lead')} />
      <form className="stack" onSubmit={submit} noValidate>
        {create.error && <ProblemNotice error={create.error} title={t('city.firstAdmin.failed')} />}
        <TextField
          label={t('city.firstAdmin.token')}
          name="setupToken"
          autoComplete="off"
          required
          faults={faults('setupToken')}
        />
        <TextField
          label={t('city.firstAdmin.city')}
          name="cityName"
          autoComplete="organization"
          required
          faults={faults('cityName')}
        />
        <TextField label={t('city.firstAdmin.name')} name="name" autoComplete="name" required faults={faults('name')} />
        <TextField
          label={t('city.firstAdmin.login')}
          hint={t('city.firstAdmin.loginHint')}
          name="login"
          autoComplete="username"
          required
          faults={faults('login')}
        />
        <TextField
          label={t('city.firstAdmin.password')}
          hint={t('city.firstAdmin.passwordHint')}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          faults={faults('password')}
        />
        <div>
          <Button type="submit" look="primary" busy={create.isPending}>
            {t('city.firstAdmin.submit')}
          </Button>
        </div>
      </form>
    </div>
  )
}
