import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { TextField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { type ScopeSave, useSetZmsScope } from '../api/exports.ts'

interface ZmsScopeDialogProps {
  readonly site: string
  readonly scope: ScopeSave | null
  readonly onClose: () => void
}

const NEW: ScopeSave = {
  scopeId: '',
  providerId: '',
  providerSource: 'dldb',
  shortName: '',
  slotMinutes: 10,
  startInDays: 0,
  endInDays: 14,
  publicPercent: 80,
}

/** Which calendar of the appointment system is this office's, and how it books. */
export function ZmsScopeDialog({ site, scope, onClose }: ZmsScopeDialogProps) {
  const { t } = useI18n()
  const say = useToast()
  const save = useSetZmsScope(site)
  const [draft, setDraft] = useState<ScopeSave>(scope ?? NEW)
  const set = (change: Partial<ScopeSave>) => setDraft({ ...draft, ...change })
  return (
    <Dialog
      title={t('exports.zms.scopeTitle')}
      onClose={onClose}
      footer={
        <>
          <Button
            look="primary"
            busy={save.isPending}
            onClick={() =>
              save.mutate(draft, {
                onSuccess: () => {
                  say(t('components.saved'))
                  onClose()
                },
              })
            }
          >
            {t('components.save')}
          </Button>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
        </>
      }
    >
      <div className="stack">
        <p className="muted small">{t('exports.zms.scopeText')}</p>
        <TextField
          label={t('exports.zms.scopeId')}
          width="short"
          inputMode="numeric"
          value={draft.scopeId}
          onChange={event => set({ scopeId: event.target.value.trim() })}
        />
        <TextField
          label={t('exports.zms.providerId')}
          width="short"
          inputMode="numeric"
          value={draft.providerId}
          onChange={event => set({ providerId: event.target.value.trim() })}
        />
        <TextField
          label={t('exports.zms.providerSource')}
          width="short"
          value={draft.providerSource}
          onChange={event => set({ providerSource: event.target.value })}
        />
        <TextField
          label={t('exports.zms.shortName')}
          width="medium"
          optional
          value={draft.shortName ?? ''}
          onChange={event => set({ shortName: event.target.value })}
        />
        <NumberField
          label={t('exports.zms.slot')}
          unit={t('exports.minutes')}
          min={1}
          max={120}
          value={draft.slotMinutes}
          onChange={value => set({ slotMinutes: value ?? 0 })}
        />
        <NumberField
          label={t('exports.zms.startInDays')}
          unit={t('exports.days')}
          min={0}
          max={365}
          value={draft.startInDays}
          onChange={value => set({ startInDays: value ?? 0 })}
        />
        <NumberField
          label={t('exports.zms.endInDays')}
          unit={t('exports.days')}
          min={0}
          max={365}
          value={draft.endInDays}
          onChange={value => set({ endInDays: value ?? 0 })}
        />
        <NumberField
          label={t('exports.zms.public')}
          unit="%"
          min={0}
          max={100}
          value={draft.publicPercent}
          onChange={value => set({ publicPercent: value ?? 0 })}
        />
        {save.error && <ProblemNotice error={save.error} />}
      </div>
    </Dialog>
  )
}
