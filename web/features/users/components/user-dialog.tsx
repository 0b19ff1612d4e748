import { type FormEvent, useId, useState } from 'react'
import { ROLES, type Role } from '../../../../api/contract/route-table.ts'
import { Button } from '../../../components/button.tsx'
import { Check, CheckGroup, SelectField, TextField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import { useAllSites } from '../../catalogue/api/use-catalogue.ts'
import { usePeople } from '../../people/api/use-people.ts'
import type { User } from '../api/use-users.ts'

export interface UserDraft {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly allSites: boolean
  readonly sites: readonly string[]
  readonly person: string | null
  readonly active: boolean
}

interface UserDialogProps {
  /** Left out: a new account. */
  readonly user?: User
  readonly saving: boolean
  readonly error: unknown
  readonly onSave: (draft: UserDraft) => void
  readonly onClose: () => void
}

const NEW: UserDraft = {
  login: '',
  name: '',
  role: 'planner',
  allSites: false,
  sites: [],
  person: null,
  active: true,
}

/** Makes or changes an account. */
export function UserDialog({ user, saving, error, onSave, onClose }: UserDialogProps) {
  const { t } = useI18n()
  const form = useId()
  const { data: sites } = useAllSites()
  const { data: people } = usePeople(true)
  const [draft, setDraft] = useState<UserDraft>(user ?? NEW)
  const change = (part: Partial<UserDraft>) => setDraft(before => ({ ...before, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(draft)
  }
  return (
    <Dialog
      title={t(user ? 'users.editTitle' : 'users.addTitle')}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={form} look="primary" busy={saving}>
            {t('components.save')}
          </Button>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        {error !== null && error !== undefined && <ProblemNotice error={error} title={t('users.failed')} />}
        <TextField
          label={t('users.name')}
          value={draft.name}
          required
          faults={faultsAt(error, 'name')}
          onChange={event => change({ name: event.target.value })}
        />
        {!user && (
          <TextField
            label={t('users.login')}
            hint={t('users.loginHint')}
            value={draft.login}
            required
            autoComplete="off"
            faults={faultsAt(error, 'login')}
            onChange={event => change({ login: event.target.value })}
          />
        )}
        <SelectField
          label={t('users.role')}
          value={draft.role}
          faults={faultsAt(error, 'role')}
          onChange={event => change({ role: event.target.value as Role })}
        >
          {ROLES.map(role => (
            <option key={role} value={role}>
              {t(`shell.role.${role}`)}
            </option>
          ))}
        </SelectField>
        {draft.role === 'planner' && (
          <CheckGroup legend={t('users.sites')} hint={t('users.sitesHint')}>
            <Check checked={draft.allSites} onChange={event => change({ allSites: event.target.checked })}>
              {t('users.allSites')} <span className="muted small">({t('users.allSitesHint')})</span>
            </Check>
            {sites?.items.map(site => (
              <Check
                key={site.id}
                disabled={draft.allSites}
                checked={draft.allSites || draft.sites.includes(site.id)}
                onChange={event =>
                  change({
                    sites: event.target.checked
                      ? [...draft.sites, site.id]
                      : draft.sites.filter(other => other !== site.id),
                  })
                }
              >
                {site.name}
              </Check>
            ))}
          </CheckGroup>
        )}
        <SelectField
          label={t('users.person')}
          hint={t('users.personHint')}
          value={draft.person ?? ''}
          faults={faultsAt(error, 'person')}
          onChange={event => change({ person: event.target.value || null })}
        >
          <option value="">{t('users.noPerson')}</option>
          {people?.map(person => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </SelectField>
        {user && (
          <Check checked={draft.active} onChange={event => change({ active: event.target.checked })}>
            {t('users.activeCheck')}
          </Check>
        )}
      </form>
    </Dialog>
  )
}
