import { Button } from '../../../components/button.tsx'
import { ConfirmButton } from '../../../components/confirm-button.tsx'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useNames } from '../../catalogue/api/use-catalogue.ts'
import type { User } from '../api/use-users.ts'

interface UsersTableProps {
  readonly users: readonly User[] | undefined
  readonly error: unknown
  readonly onRetry: () => void
  readonly onEdit: (user: User) => void
  readonly onReset: (user: User) => void
}

/** All accounts with role, offices and state. */
export function UsersTable({ users, error, onRetry, onEdit, onReset }: UsersTableProps) {
  const { t, format } = useI18n()
  const names = useNames()
  const sitesOf = (user: User) => {
    if (user.role === 'staff') return null
    return user.role !== 'planner' || user.allSites ? t('users.allSites') : user.sites.map(names.site).join(', ')
  }
  const columns: readonly Column<User>[] = [
    { id: 'name', header: t('users.name'), value: user => user.name, rowHeader: true },
    { id: 'login', header: t('users.login'), value: user => user.login },
    { id: 'role', header: t('users.role'), value: user => t(`shell.role.${user.role}`) },
    { id: 'sites', header: t('users.sites'), value: sitesOf },
    {
      id: 'state',
      header: t('users.state'),
      value: user => t(user.active ? 'users.active' : 'users.inactive'),
      cell: user => (
        <span className="row">
          <StatusBadge tone={user.active ? 'success' : 'neutral'}>
            {t(user.active ? 'users.active' : 'users.inactive')}
          </StatusBadge>
          {user.mustChangePassword && <StatusBadge tone="warning">{t('users.oneTime')}</StatusBadge>}
        </span>
      ),
    },
    {
      id: 'lastSeen',
      header: t('users.lastSeen'),
      value: user => user.lastSeenAt,
      cell: user => (user.lastSeenAt ? <span className="nowrap">{format.instant(user.lastSeenAt)}</span> : '–'),
    },
    {
      id: 'actions',
      header: t('users.actions'),
      action: true,
      value: () => null,
      cell: user => (
        <>
          <Button
            look="tertiary"
            small
            icon="edit"
            aria-label={t('users.editOf', { name: user.name })}
            onClick={() => onEdit(user)}
          >
            {t('components.edit')}
          </Button>
          <ConfirmButton
            look="tertiary"
            small
            icon="autorenew"
            aria-label={t('users.resetOf', { name: user.name })}
            question={t('users.resetQuestion')}
            consequence={<p>{t('users.resetConsequence', { name: user.name })}</p>}
            confirmLabel={t('users.resetConfirm')}
            onConfirm={() => onReset(user)}
          >
            {t('users.reset')}
          </ConfirmButton>
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('users.title')}
      columns={columns}
      rows={users}
      rowKey={user => String(user.id)}
      error={error}
      onRetry={onRetry}
      searchLabel={t('users.search')}
      exportName="accounts"
      defaultSorting={{ by: 'name', direction: 'up' }}
      empty={<EmptyState title={t('users.empty')} />}
    />
  )
}
