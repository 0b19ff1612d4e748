import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useToast } from '../../components/toast.tsx'
import {
  type User,
  useCreateUser,
  useResetPassword,
  useUpdateUser,
  useUsers,
} from '../../features/users/api/use-users.ts'
import { OneTimePassword } from '../../features/users/components/one-time-password.tsx'
import { UserDialog, type UserDraft } from '../../features/users/components/user-dialog.tsx'
import { UsersTable } from '../../features/users/components/users-table.tsx'
import { useI18n } from '../../i18n/i18n.tsx'

/** The accounts of the city, for the administrator. */
export function UsersPage() {
  const { t } = useI18n()
  const say = useToast()
  const users = useUsers()
  const create = useCreateUser()
  const update = useUpdateUser()
  const reset = useResetPassword()
  const [edited, setEdited] = useState<User | 'new' | null>(null)
  const [oneTime, setOneTime] = useState<{ name: string; password: string } | null>(null)
  const close = () => {
    setEdited(null)
    create.reset()
    update.reset()
  }
  const save = ({ active, login, ...fields }: UserDraft) => {
    const body = { ...fields, sites: fields.role === 'planner' && !fields.allSites ? [...fields.sites] : [] }
    if (edited === 'new') {
      create.mutate(
        { ...body, login },
        {
          onSuccess: ({ user, oneTimePassword }) => {
            close()
            setOneTime({ name: user.name, password: oneTimePassword })
          },
        },
      )
    } else if (edited) {
      update.mutate(
        { user: edited.id, body: { ...body, active, revision: edited.revision } },
        {
          onSuccess: () => {
            close()
            say(t('components.saved'))
          },
        },
      )
    }
  }
  return (
    <div className="stack">
      <PageHeader
        title={t('users.title')}
        lead={t('users.lead')}
        actions={
          <Button look="primary" icon="add" onClick={() => setEdited('new')}>
            {t('users.add')}
          </Button>
        }
      />
      {reset.error && <ProblemNotice error={reset.error} />}
      <UsersTable
        users={users.data?.items}
        error={users.error}
        onRetry={() => void users.refetch()}
        onEdit={setEdited}
        onReset={user =>
          reset.mutate(user.id, {
            onSuccess: answer => setOneTime({ name: answer.user.name, password: answer.oneTimePassword }),
          })
        }
      />
      {edited && (
        <UserDialog
          key={edited === 'new' ? 'new' : edited.id}
          user={edited === 'new' ? undefined : edited}
          saving={create.isPending || update.isPending}
          error={create.error ?? update.error}
          onSave={save}
          onClose={close}
        />
      )}
      {oneTime && <OneTimePassword {...oneTime} onClose={() => setOneTime(null)} />}
    </div>
  )
}
