import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Check, SelectField, TextField } from '../../../components/controls.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { useToast } from '../../../components/toast.tsx'
import { FEDERAL_STATES, type FederalState } from '../../../config/federal-states.ts'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import { type City, useUpdateCity } from '../api/use-city.ts'

type DayField = 'hearingDays' | 'publishLeadDays' | 'wishCloseDays' | 'consentDays'
const DAY_FIELDS: readonly DayField[] = ['hearingDays', 'publishLeadDays', 'wishCloseDays', 'consentDays']

/** All settings of the city in one form. An emptied number counts as 0, which the server checks like any other. */
export function SettingsForm({ city }: { readonly city: City }) {
  const { t } = useI18n()
  const say = useToast()
  const update = useUpdateCity()
  const [draft, setDraft] = useState(city)
  const change = (part: Partial<City>) => setDraft(before => ({ ...before, ...part }))
  const faults = (field: string) => faultsAt(update.error, field)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { demo, today, ...settings } = draft
    update.mutate(
      { ...settings, revision: city.revision },
      {
        onSuccess: saved => {
          setDraft(saved)
          say(t('components.saved'))
        },
      },
    )
  }
  return (
    <form className="stack stack--large" onSubmit={submit} noValidate>
      {update.error && <ProblemNotice error={update.error} title={t('city.settings.failed')} />}
      <Section title={t('city.settings.city')}>
        <div className="columns">
          <TextField
            label={t('city.settings.name')}
            value={draft.name}
            faults={faults('name')}
            onChange={event => change({ name: event.target.value })}
          />
          <SelectField
            label={t('city.settings.state')}
            hint={t('city.settings.stateHint')}
            value={draft.federalState}
            faults={faults('federalState')}
            onChange={event => change({ federalState: event.target.value as FederalState })}
          >
            {Object.entries(FEDERAL_STATES).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('city.settings.timeZone')}
            value={draft.timeZone}
            faults={faults('timeZone')}
            onChange={event => change({ timeZone: event.target.value })}
          />
        </div>
      </Section>
      <Section title={t('city.settings.approval')}>
        <div>
          <Check checked={draft.councilStep} onChange={event => change({ councilStep: event.target.checked })}>
            {t('city.settings.councilStep')}
          </Check>
          <p className="small muted">{t('city.settings.councilStepHint')}</p>
        </div>
        <div className="columns">
          {DAY_FIELDS.map(field => (
            <NumberField
              key={field}
              label={t(`city.settings.${field}`)}
              hint={field === 'consentDays' ? t('city.settings.consentHint') : undefined}
              unit={t('city.settings.days')}
              min={0}
              max={365}
              value={draft[field]}
              faults={faults(field)}
              onChange={value => change({ [field]: value ?? 0 })}
            />
          ))}
        </div>
      </Section>
      <Section title={t('city.settings.planning')}>
        <div className="columns">
          <NumberField
            label={t('city.settings.netCounterShare')}
            hint={t('city.settings.netCounterHint')}
            unit="%"
            min={10}
            max={100}
            scale={0.01}
            value={draft.netCounterShare}
            faults={faults('netCounterShare')}
            onChange={value => change({ netCounterShare: value ?? 0 })}
          />
          <NumberField
            label={t('city.settings.lateMinutePoints')}
            hint={t('city.settings.lateMinuteHint')}
            unit={t('city.settings.cents')}
            min={0}
            max={10_000}
            value={draft.lateMinutePoints}
            faults={faults('lateMinutePoints')}
            onChange={value => change({ lateMinutePoints: value ?? 0 })}
          />
          <NumberField
            label={t('city.settings.gaveUpPoints')}
            hint={t('city.settings.gaveUpHint')}
            unit={t('city.settings.cents')}
            min={0}
            max={100_000}
            value={draft.gaveUpPoints}
            faults={faults('gaveUpPoints')}
            onChange={value => change({ gaveUpPoints: value ?? 0 })}
          />
          <NumberField
            label={t('city.settings.forecastWeeks')}
            unit={t('city.settings.weeks')}
            min={1}
            max={52}
            value={draft.forecastWeeks}
            faults={faults('forecastWeeks')}
            onChange={value => change({ forecastWeeks: value ?? 0 })}
          />
        </div>
      </Section>
      <div>
        <Button type="submit" look="primary" busy={update.isPending}>
          {t('city.settings.save')}
        </Button>
      </div>
    </form>
  )
}
