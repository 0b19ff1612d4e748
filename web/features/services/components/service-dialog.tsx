import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Check, TextField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import { type NewService, type Service, useSaveService } from '../api/use-services.ts'

const NEW: NewService = {
  id: '',
  name: { de: '', en: '' },
  meanMinutes: 10,
  cv: 0.6,
  changeoverMinutes: 1.5,
  slotMinutes: 15,
  online: false,
  active: true,
}

interface ServiceDialogProps {
  /** Left out: a new service. */
  readonly service?: Service
  readonly onClose: () => void
}

/** Adds or changes a service. */
export function ServiceDialog({ service, onClose }: ServiceDialogProps) {
  const { t } = useI18n()
  const say = useToast()
  const form = useId()
  const save = useSaveService()
  const [draft, setDraft] = useState<NewService>(() => {
    const { revision, ...fields } = service ?? { ...NEW, revision: undefined }
    return fields
  })
  const change = (part: Partial<NewService>) => setDraft(before => ({ ...before, ...part }))
  const faults = (field: string) => faultsAt(save.error, field)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(
      { draft, revision: service?.revision },
      {
        onSuccess: () => {
          onClose()
          say(t('components.saved'))
        },
      },
    )
  }
  return (
    <Dialog
      title={t(service ? 'services.editTitle' : 'services.addTitle')}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={form} look="primary" busy={save.isPending}>
            {t('components.save')}
          </Button>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        {save.error && <ProblemNotice error={save.error} title={t('services.failed')} />}
        {!service && (
          <TextField
            label={t('services.code')}
            hint={t('services.codeHint')}
            width="medium"
            value={draft.id}
            faults={faults('id')}
            onChange={event => change({ id: event.target.value })}
          />
        )}
        <TextField
          label={t('services.nameDe')}
          lang="de"
          value={draft.name.de}
          faults={faults('name.de')}
          onChange={event => change({ name: { ...draft.name, de: event.target.value } })}
        />
        <TextField
          label={t('services.nameEn')}
          lang="en"
          value={draft.name.en}
          faults={faults('name.en')}
          onChange={event => change({ name: { ...draft.name, en: event.target.value } })}
        />
        <div className="columns">
          <NumberField
            label={t('services.mean')}
            unit={t('services.minutes')}
            step={0.5}
            min={0.5}
            max={600}
            value={draft.meanMinutes}
            faults={faults('meanMinutes')}
            onChange={value => change({ meanMinutes: value ?? 0 })}
          />
          <NumberField
            label={t('services.cv')}
            hint={t('services.cvHint')}
            step={0.05}
            min={0}
            max={5}
            value={draft.cv}
            faults={faults('cv')}
            onChange={value => change({ cv: value ?? 0 })}
          />
          <NumberField
            label={t('services.changeover')}
            hint={t('services.changeoverHint')}
            unit={t('services.minutes')}
            step={0.5}
            min={0}
            max={60}
            value={draft.changeoverMinutes ?? 0}
            faults={faults('changeoverMinutes')}
            onChange={value => change({ changeoverMinutes: value ?? 0 })}
          />
          <NumberField
            label={t('services.slot')}
            hint={t('services.slotHint')}
            unit={t('services.minutes')}
            step={5}
            min={5}
            max={480}
            value={draft.slotMinutes ?? null}
            faults={faults('slotMinutes')}
            onChange={slotMinutes => change({ slotMinutes })}
          />
        </div>
        <Check checked={draft.online} onChange={event => change({ online: event.target.checked })}>
          {t('services.onlineCheck')}
        </Check>
        <Check checked={draft.active} onChange={event => change({ active: event.target.checked })}>
          {t('services.activeCheck')}
        </Check>
      </form>
    </Dialog>
  )
}
