import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { ConfirmButton } from '../../../components/confirm-button.tsx'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { type NamedProfile, useDeleteProfile, useHandoverProfiles } from '../api/exports.ts'
import { ProfileDialog } from './profile-dialog.tsx'

/** How personnel systems want their files: those of the product, and one's own. */
export function ProfileList() {
  const { t, format } = useI18n()
  const profiles = useHandoverProfiles()
  const remove = useDeleteProfile()
  const [editing, setEditing] = useState<NamedProfile>()
  const columns: readonly Column<NamedProfile>[] = [
    { id: 'name', header: t('exports.profiles.name'), value: row => row.name, rowHeader: true },
    { id: 'layout', header: t('exports.profiles.layout'), value: row => t(`exports.layout.${row.profile.layout}`) },
    {
      id: 'form',
      header: t('exports.profiles.form'),
      value: row => `${row.profile.encoding}, ${row.profile.dateFormat}, ${row.profile.timeFormat}`,
    },
    { id: 'codes', header: t('exports.profiles.codes'), value: row => row.profile.codes.length, numeric: true },
    {
      id: 'at',
      header: t('exports.profiles.at'),
      value: row => row.updatedAt,
      cell: row => (row.updatedAt === null ? t('exports.profiles.builtIn') : format.instant(row.updatedAt)),
    },
    {
      id: 'action',
      header: t('exports.profiles.action'),
      value: () => null,
      action: true,
      cell: row => (
        <div className="row">
          <Button small look="tertiary" icon={row.builtIn ? 'content-copy' : 'edit'} onClick={() => setEditing(row)}>
            {row.builtIn ? t('exports.profiles.copy') : t('components.edit')}
          </Button>
          {!row.builtIn && (
            <ConfirmButton
              small
              look="tertiary"
              icon="delete"
              question={t('exports.profiles.removeQuestion', { name: row.name })}
              confirmLabel={t('components.remove')}
              onConfirm={() => remove.mutate(Number(row.id))}
            >
              {t('components.remove')}
            </ConfirmButton>
          )}
        </div>
      ),
    },
  ]
  return (
    <>
      <DataTable
        caption={t('exports.profiles.table')}
        columns={columns}
        rows={profiles.data?.items}
        rowKey={row => row.id}
        error={profiles.error ?? remove.error}
        onRetry={() => void profiles.refetch()}
        empty={null}
      />
      {editing && <ProfileDialog start={editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}
