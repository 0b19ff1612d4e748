import { Check, CheckGroup, DateField, SelectField, TextField } from '../../../components/controls.tsx'
import type { FaultsOf } from '../../../components/list-editor.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { CityEvent } from '../api/events.ts'

export const EVENT_KINDS = ['event', 'school-holiday', 'semester-start', 'bridge-day'] as const
export const CHANNELS = ['walk-in', 'appointment', 'call'] as const

interface EventFieldsProps {
  readonly event: CityEvent
  readonly sites: readonly { readonly id: string; readonly name: string }[]
  readonly change: (part: Partial<CityEvent>) => void
  readonly faultsOf: FaultsOf
}

/** One event: what, when, where, and by how much if that is known. */
export function EventFields({ event, sites, change, faultsOf }: EventFieldsProps) {
  const { t } = useI18n()
  const chosenSites = event.sites ?? []
  const chosenChannels = event.channels ?? []
  return (
    <>
      <TextField
        label={t('events.name')}
        hint={t('events.nameHint')}
        width="medium"
        value={event.name}
        faults={faultsOf('name')}
        onChange={input => change({ name: input.target.value })}
      />
      <SelectField
        label={t('events.kind')}
        width="medium"
        value={event.kind}
        onChange={input => change({ kind: EVENT_KINDS.find(kind => kind === input.target.value) ?? 'event' })}
      >
        {EVENT_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {t(`events.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <DateField
        label={t('events.firstDay')}
        value={event.firstDay}
        faults={faultsOf('firstDay')}
        onChange={input => change({ firstDay: input.target.value })}
      />
      <DateField
        label={t('events.lastDay')}
        value={event.lastDay}
        faults={faultsOf('lastDay')}
        onChange={input => change({ lastDay: input.target.value })}
      />
      <NumberField
        label={t('events.percent')}
        unit="%"
        hint={t('events.percentHint')}
        optional
        scale={0.01}
        min={1}
        max={2000}
        value={event.factor ?? null}
        faults={faultsOf('factor')}
        onChange={factor => change({ factor })}
      />
      {event.kind !== 'school-holiday' && (
        <>
          <CheckGroup legend={t('events.sites')} hint={t('events.noneIsAll')}>
            {sites.map(site => (
              <Check
                key={site.id}
                checked={chosenSites.includes(site.id)}
                onChange={input => change({ sites: toggled(chosenSites, site.id, input.target.checked) })}
              >
                {site.name}
              </Check>
            ))}
          </CheckGroup>
          <CheckGroup legend={t('events.channels')} hint={t('events.noneIsAll')}>
            {CHANNELS.map(channel => (
              <Check
                key={channel}
                checked={chosenChannels.includes(channel)}
                onChange={input => change({ channels: toggled(chosenChannels, channel, input.target.checked) })}
              >
                {t(`demand.channel.${channel}`)}
              </Check>
            ))}
          </CheckGroup>
        </>
      )}
    </>
  )
}

function toggled<T>(list: readonly T[], item: T, on: boolean): T[] {
  return on ? [...list.filter(other => other !== item), item] : list.filter(other => other !== item)
}
