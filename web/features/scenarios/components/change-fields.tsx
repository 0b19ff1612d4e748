import { LEVERS } from '../../../../solver/browser.ts'
import { Check, SelectField, TextField } from '../../../components/controls.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { Fault } from '../../../lib/problem.ts'
import type { Places, ScenarioChange } from '../api/scenarios.ts'

interface ChangeFieldsProps {
  readonly change: ScenarioChange
  readonly places: Places
  readonly faults: readonly Fault[]
  readonly onChange: (change: ScenarioChange) => void
}

/** The fields of one change; which they are depends on its kind. */
export function ChangeFields(props: ChangeFieldsProps) {
  const { change, places, faults, onChange } = props
  const { t } = useI18n()
  const site = (only: (kind: Places['sites'][number]['kind']) => boolean) =>
    'site' in change && (
      <SelectField
        label={t('scenarios.site')}
        value={change.site}
        faults={faults}
        onChange={event => onChange({ ...change, site: event.target.value } as ScenarioChange)}
      >
        {places.sites
          .filter(one => only(one.kind))
          .map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
      </SelectField>
    )
  const anySite = () => true
  switch (change.kind) {
    case 'close-site':
      return (
        <>
          {site(kind => kind !== 'phone')}
          <SelectField
            label={t('scenarios.peopleOf')}
            value={change.staff}
            onChange={event => onChange({ ...change, staff: event.target.value as 'spread' })}
          >
            <option value="spread">{t('scenarios.spread')}</option>
            <option value="leave">{t('scenarios.leave')}</option>
          </SelectField>
        </>
      )
    case 'move-site':
      return (
        <>
          {site(kind => kind !== 'phone')}
          <Place change={change} onChange={place => onChange({ ...change, ...place })} />
        </>
      )
    case 'open-site':
      return (
        <>
          <TextField
            label={t('scenarios.newName')}
            value={change.name}
            required
            faults={faults}
            onChange={event => onChange({ ...change, name: event.target.value, site: codeOf(event.target.value) })}
          />
          <Place change={change} onChange={place => onChange({ ...change, ...place })} />
          <NumberField
            label={t('scenarios.countersLabel')}
            min={1}
            max={60}
            value={change.counters}
            onChange={value => onChange({ ...change, counters: value ?? 1 })}
          />
          <NumberField
            label={t('scenarios.postsLabel')}
            min={0}
            max={100}
            step={0.5}
            value={change.posts}
            onChange={value => onChange({ ...change, posts: value ?? 0 })}
          />
          <WeekHours hours={change.hours} onChange={hours => onChange({ ...change, hours })} />
        </>
      )
    case 'set-hours':
      return (
        <>
          {site(anySite)}
          <WeekHours hours={change.hours} onChange={hours => onChange({ ...change, hours })} />
        </>
      )
    case 'staff':
      return (
        <>
          {site(kind => kind !== 'outpost')}
          <NumberField
            label={t('scenarios.morePosts')}
            min={-100}
            max={100}
            step={0.5}
            value={change.posts}
            onChange={value => onChange({ ...change, posts: value ?? 0 })}
          />
        </>
      )
    case 'counters':
      return (
        <>
          {site(kind => kind === 'office')}
          <NumberField
            label={t('scenarios.countersLabel')}
            min={1}
            max={60}
            value={change.counters}
            onChange={value => onChange({ ...change, counters: value ?? 1 })}
          />
        </>
      )
    case 'demand':
    case 'growth':
      return (
        <NumberField
          label={t(change.kind === 'demand' ? 'scenarios.kind.demand' : 'scenarios.kind.growth')}
          unit="%"
          step={0.5}
          min={change.kind === 'demand' ? -80 : -10}
          max={change.kind === 'demand' ? 200 : 10}
          value={change.percent}
          onChange={value => onChange({ ...change, percent: value ?? 0 })}
        />
      )
    case 'sickness':
      return (
        <NumberField
          label={t('scenarios.kind.sickness')}
          unit="%"
          scale={0.01}
          step={0.5}
          min={0}
          max={50}
          value={change.share}
          onChange={value => onChange({ ...change, share: value ?? 0 })}
        />
      )
    case 'target':
      return (
        <>
          <SelectField
            label={t('sites.channel')}
            value={change.channel}
            onChange={event => onChange({ ...change, channel: event.target.value as 'walk-in' })}
          >
            {(['walk-in', 'appointment', 'call'] as const).map(channel => (
              <option key={channel} value={channel}>
                {t(`sites.channel.${channel}`)}
              </option>
            ))}
          </SelectField>
          <NumberField
            label={t('sites.share')}
            unit="%"
            scale={0.01}
            min={30}
            max={99}
            value={change.share}
            onChange={value => onChange({ ...change, share: value ?? 0.8 })}
          />
          <NumberField
            label={t('sites.within')}
            unit={t('sites.minutes')}
            step={0.5}
            min={0}
            max={120}
            value={change.withinMinutes}
            onChange={value => onChange({ ...change, withinMinutes: value ?? 0 })}
          />
        </>
      )
    case 'lever':
      return <LeverFields {...props} change={change} />
  }
}

/** Where a site is, and whether it has steps. */
function Place({
  change,
  onChange,
}: {
  readonly change: { readonly x: number; readonly y: number; readonly stepFree: boolean }
  readonly onChange: (place: { x: number; y: number; stepFree: boolean }) => void
}) {
  const { t } = useI18n()
  const { x, y, stepFree } = change
  return (
    <>
      <NumberField
        label={t('scenarios.east')}
        unit="km"
        step={0.1}
        value={x}
        onChange={value => onChange({ x: value ?? 0, y, stepFree })}
      />
      <NumberField
        label={t('scenarios.north')}
        unit="km"
        step={0.1}
        value={y}
        onChange={value => onChange({ x, y: value ?? 0, stepFree })}
      />
      <Check checked={stepFree} onChange={event => onChange({ x, y, stepFree: event.target.checked })}>
        {t('scenarios.stepFree')}
      </Check>
    </>
  )
}

type Hours = Extract<ScenarioChange, { kind: 'set-hours' }>['hours']

/** One stretch a weekday; empty fields: closed. */
function WeekHours({ hours, onChange }: { readonly hours: Hours; readonly onChange: (hours: Hours) => void }) {
  const { t, format } = useI18n()
  const set = (weekday: number, start: number | null, end: number | null) => {
    const rest = hours.filter(day => day.weekday !== weekday)
    const day = { weekday, blocks: [{ start: start ?? 480, end: end ?? 720, access: 'all' as const }] }
    onChange([...rest, ...(start === null && end === null ? [] : [day])].sort((a, b) => a.weekday - b.weekday))
  }
  return (
    <fieldset className="scenario-week">
      <legend>{t('scenarios.weekHours')}</legend>
      {[1, 2, 3, 4, 5, 6].map(weekday => {
        const blocks = hours.find(day => day.weekday === weekday)?.blocks ?? []
        const start = blocks[0]?.start ?? null
        const end = blocks.at(-1)?.end ?? null
        const name = format.weekday(weekday)
        return (
          <div className="row row--tight" key={weekday}>
            <TimeField
              label={t('scenarios.dayFrom', { day: name })}
              value={start}
              onChange={value => set(weekday, value, value === null ? null : (end ?? 720))}
            />
            <TimeField
              label={t('scenarios.dayTo', { day: name })}
              value={end}
              onChange={value => set(weekday, value === null ? null : (start ?? 480), value)}
            />
          </div>
        )
      })}
    </fieldset>
  )
}

/** A lever with its assumption and source beside it. */
function LeverFields({
  change,
  places,
  faults,
  onChange,
}: ChangeFieldsProps & { readonly change: Extract<ScenarioChange, { kind: 'lever' }> }) {
  const { t, language } = useI18n()
  const lever = LEVERS.find(one => one.id === change.lever) ?? LEVERS[0]!
  const services = places.services.filter(service => lever.services === 'all' || service.onlinePossible)
  const share = lever.unit === 'share'
  return (
    <>
      <SelectField
        label={t('scenarios.leverLabel')}
        value={change.lever}
        onChange={event => {
          const next = LEVERS.find(one => one.id === event.target.value)!
          onChange({ kind: 'lever', lever: next.id, value: next.value, rampYears: next.rampYears })
        }}
      >
        {LEVERS.map(one => (
          <option key={one.id} value={one.id}>
            {one.title[language]}
          </option>
        ))}
      </SelectField>
      {lever.services !== 'none' && (
        <SelectField
          label={t('scenarios.service')}
          value={change.service ?? ''}
          onChange={event => {
            const { service: _, ...rest } = change
            onChange(event.target.value === '' ? rest : { ...rest, service: event.target.value })
          }}
        >
          <option value="">{t('scenarios.allServices')}</option>
          {services.map(service => (
            <option key={service.id} value={service.id}>
              {service.name[language]}
            </option>
          ))}
        </SelectField>
      )}
      <NumberField
        label={t('scenarios.value')}
        unit={share ? '%' : t(lever.unit === 'days' ? 'scenarios.days' : 'scenarios.minutes')}
        hint={`${lever.effect[language]} ${t('scenarios.sourceOf', { source: lever.source[language] })}`}
        scale={share ? 0.01 : 1}
        step={share ? 1 : 0.1}
        min={share ? lever.min * 100 : lever.min}
        max={share ? lever.max * 100 : lever.max}
        value={change.value}
        faults={faults}
        onChange={value => onChange({ ...change, value: value ?? 0 })}
      />
      <NumberField
        label={t('scenarios.ramp')}
        unit={t('scenarios.years')}
        min={0}
        max={10}
        value={change.rampYears ?? lever.rampYears}
        onChange={value => onChange({ ...change, rampYears: value ?? 0 })}
      />
    </>
  )
}

/** A code for a new site from its name. */
function codeOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `neu-${plain || 'buero'}`.slice(0, 40)
}
