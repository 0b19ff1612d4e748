import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { SelectField, TextField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { ValidityFields } from '../../../components/validity-fields.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import type { NewSite, Site } from '../api/use-sites.ts'

const KINDS = ['office', 'phone', 'outpost'] as const

interface SiteDialogProps {
  /** Left out: a new site. */
  readonly site?: Site
  readonly today: string
  readonly saving: boolean
  readonly error: unknown
  readonly onSave: (site: NewSite) => void
  readonly onClose: () => void
}

/** Makes or changes a site itself; its lists are edited on its page. */
export function SiteDialog({ site, today, saving, error, onSave, onClose }: SiteDialogProps) {
  const { t } = useI18n()
  const form = useId()
  const [draft, setDraft] = useState<NewSite>({
    id: site?.id ?? '',
    name: site?.name ?? '',
    kind: site?.kind ?? 'office',
    address: site?.address ?? '',
    district: site?.district ?? '',
    counters: site?.counters ?? 0,
    sortOrder: site?.sortOrder ?? 0,
    from: site?.from ?? today,
    to: site?.to ?? null,
  })
  const change = (part: Partial<NewSite>) => setDraft(before => ({ ...before, ...part }))
  const faults = (field: string) => faultsAt(error, field)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(draft)
  }
  return (
    <Dialog
      wide
      title={t(site ? 'sites.edit' : 'sites.add')}
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
        {error !== null && error !== undefined && <ProblemNotice error={error} title={t('sites.failed')} />}
        {!site && (
          <TextField
            label={t('sites.code')}
            hint={t('sites.codeHint')}
            width="medium"
            required
            value={draft.id}
            faults={faults('id')}
            onChange={event => change({ id: event.target.value })}
          />
        )}
        <div className="columns">
          <TextField
            label={t('sites.name')}
            required
            value={draft.name}
            faults={faults('name')}
            onChange={event => change({ name: event.target.value })}
          />
          <SelectField
            label={t('sites.kind')}
            value={draft.kind}
            faults={faults('kind')}
            onChange={event => change({ kind: event.target.value as NewSite['kind'] })}
          >
            {KINDS.map(kind => (
              <option key={kind} value={kind}>
                {t(`sites.kind.${kind}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('sites.address')}
            optional
            value={draft.address}
            faults={faults('address')}
            onChange={event => change({ address: event.target.value })}
          />
          <TextField
            label={t('sites.district')}
            optional
            value={draft.district}
            faults={faults('district')}
            onChange={event => change({ district: event.target.value })}
          />
        </div>
        <div className="row row--end">
          <NumberField
            label={t('sites.counters')}
            hint={t('sites.countersHint')}
            min={0}
            value={draft.counters}
            faults={faults('counters')}
            onChange={counters => change({ counters: counters ?? 0 })}
          />
          <NumberField
            label={t('sites.sortOrder')}
            min={0}
            value={draft.sortOrder ?? 0}
            faults={faults('sortOrder')}
            onChange={sortOrder => change({ sortOrder: sortOrder ?? 0 })}
          />
          <ValidityFields value={draft} onChange={change} faultsOf={faults} />
        </div>
      </form>
    </Dialog>
  )
}
