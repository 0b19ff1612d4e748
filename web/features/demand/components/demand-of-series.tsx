import { Link } from 'wouter'
import { addDays } from '../../../../solver/browser.ts'
import { DateField, SelectField } from '../../../components/controls.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { Section } from '../../../components/section.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useUrlState } from '../../../lib/url-state.ts'
import { AdjustmentList } from '../../adjustments/components/adjustment-list.tsx'
import { useCity } from '../../city/api/use-city.ts'
import { changeOfFactor, kindName } from '../../events/components/kind-words.ts'
import { type Forecast, useForecastLines } from '../../forecasts/api/forecasts.ts'
import { ForecastFacts } from '../../forecasts/components/forecast-facts.tsx'
import { type HistoryExtent, useHistory, useHolidays } from '../api/demand.ts'
import { weekdayOf, weekdayProfile } from '../model/profile.ts'
import { DayTotalsChart } from './day-totals-chart.tsx'
import { FullDays } from './full-days.tsx'
import { ProfileChart } from './profile-chart.tsx'
import { SameDayPanel } from './same-day-panel.tsx'

interface DemandOfSeriesProps {
  readonly extents: readonly HistoryExtent[]
  readonly forecasts: readonly Forecast[]
}

/** How far back the day totals reach; long views add up weeks. */
const SPANS = [
  { id: '12', days: 84, grain: 'day' },
  { id: '26', days: 182, grain: 'day' },
  { id: '104', days: 728, grain: 'week' },
] as const
const DEFAULT_SPAN = SPANS[0]
/** Days of history behind the usual course of a weekday: eight weeks, within the API's 62 days for quarters. */
const PROFILE_DAYS = 56
const QUARTER = 15

/** History and forecast of one office and channel. Office, channel, span, version and day are in the address. */
export function DemandOfSeries({ extents, forecasts }: DemandOfSeriesProps) {
  const { t, format } = useI18n()
  const [site, setSite] = useUrlState('office', extents[0]?.site ?? '')
  const channels = extents.filter(extent => extent.site === site)
  const [channelText, setChannel] = useUrlState('channel')
  const extent =
    channels.find(candidate => candidate.channel === channelText) ??
    channels.find(candidate => candidate.channel === 'walk-in') ??
    channels[0]
  const [spanId, setSpan] = useUrlState('weeks', DEFAULT_SPAN.id)
  const span = SPANS.find(candidate => candidate.id === spanId) ?? DEFAULT_SPAN
  const [version, setVersion] = useUrlState('forecast')
  const forecast = forecasts.find(candidate => String(candidate.version) === version) ?? forecasts[0]
  const sites = [...new Map(extents.map(candidate => [candidate.site, candidate.siteName]))]
  return (
    <>
      <div className="row row--end">
        <SelectField
          label={t('demand.site')}
          width="medium"
          value={site}
          onChange={event => setSite(event.target.value)}
        >
          {sites.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('demand.channel')}
          width="medium"
          value={extent?.channel ?? ''}
          onChange={event => setChannel(event.target.value)}
        >
          {channels.map(candidate => (
            <option key={candidate.channel} value={candidate.channel}>
              {t(`demand.channel.${candidate.channel}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('demand.span')}
          width="medium"
          value={span.id}
          onChange={event => setSpan(event.target.value)}
        >
          {SPANS.map(candidate => (
            <option key={candidate.id} value={candidate.id}>
              {t(`demand.span.${candidate.id}`)}
            </option>
          ))}
        </SelectField>
        {forecast && (
          <SelectField
            label={t('forecasts.version')}
            width="medium"
            value={forecast.version}
            onChange={event => setVersion(event.target.value)}
          >
            {forecasts.map(candidate => (
              <option key={candidate.id} value={candidate.version}>
                {t('forecasts.versionOf', {
                  version: candidate.version,
                  date: format.instant(candidate.createdAt),
                })}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      {extent ? (
        <>
          <DayTotals extent={extent} span={span} forecast={forecast} />
          <AdjustmentList key={`corrections ${extent.site} ${extent.channel}`} extent={extent} />
          <SameDayPanel extent={extent} />
          <DayCourse key={`${extent.site} ${extent.channel}`} extent={extent} forecast={forecast} />
          <FullDays key={`full ${extent.site} ${extent.channel}`} extent={extent} />
        </>
      ) : (
        <EmptyState title={t('demand.none')}>{t('demand.noneText')}</EmptyState>
      )}
    </>
  )
}

interface SeriesProps {
  readonly extent: HistoryExtent
  readonly forecast: Forecast | undefined
}

function DayTotals({ extent, span, forecast }: SeriesProps & { readonly span: (typeof SPANS)[number] }) {
  const { t } = useI18n()
  const { site, channel } = extent
  const { data: city } = useCity()
  // A day that is under way is not a day's total yet; it has a part of its own below.
  const lastDay = extent.lastDay === city?.today ? addDays(extent.lastDay, -1) : extent.lastDay
  const from = addDays(lastDay, 1 - span.days)
  const history = useHistory({ site, channel, from, to: lastDay, grain: span.grain })
  const lines = useForecastLines(forecast?.id, { site, channel, grain: span.grain })
  const holidays = useHolidays(from, forecast?.lastDay ?? lastDay)
  return (
    <Section title={t('demand.totals')}>
      <QueryState query={history}>
        {({ points }) => (
          <DayTotalsChart
            title={t('demand.totalsOf', { site: extent.siteName, channel: t(`demand.channel.${channel}`) })}
            history={points}
            forecast={lines.data?.points ?? []}
            specialDays={(holidays.data?.items ?? []).map(day => ({ date: day.date, name: day.name }))}
            grain={span.grain}
            exportName={`${t('demand.file')}-${site}-${channel}`}
          />
        )}
      </QueryState>
      {forecast ? (
        <ForecastFacts forecast={forecast} />
      ) : (
        <EmptyState title={t('forecasts.none')}>{t('forecasts.noneText')}</EmptyState>
      )}
    </Section>
  )
}

function DayCourse({ extent, forecast }: SeriesProps) {
  const { t, format } = useI18n()
  const { site, channel } = extent
  const ahead = useForecastLines(forecast?.id, { site, channel, grain: 'day' })
  // The first day on which the office is open, since a closed one has no course.
  const firstOpen = ahead.data?.points.find(point => point.mean > 0)?.date
  const [wanted, setDay] = useUrlState('day')
  const day = wanted || firstOpen || extent.lastDay
  const usual = useHistory({
    site,
    channel,
    from: addDays(extent.lastDay, 1 - PROFILE_DAYS),
    to: extent.lastDay,
    grain: 'quarter',
  })
  const within = forecast !== undefined && day >= forecast.firstDay && day <= forecast.lastDay
  const lines = useForecastLines(within ? forecast.id : undefined, {
    site,
    channel,
    from: day,
    to: day,
    grain: 'quarter',
  })
  const weekday = weekdayOf(day)
  const special = ahead.data?.points.find(point => point.date === day)?.special ?? []
  return (
    <Section title={t('demand.course')}>
      <DateField
        label={t('demand.courseDay')}
        value={day}
        min={extent.firstDay}
        max={forecast?.lastDay}
        onChange={event => {
          if (event.target.value) setDay(event.target.value)
        }}
      />
      <QueryState query={usual}>
        {({ points }) => (
          <ProfileChart
            title={t('demand.courseOf', {
              date: format.dateLong(day),
              site: extent.siteName,
              channel: t(`demand.channel.${channel}`),
            })}
            usual={weekdayProfile(points, weekday)}
            forecast={within ? (lines.data?.points ?? []) : []}
            slotMinutes={QUARTER}
            exportName={`${t('demand.courseFile')}-${site}-${channel}-${day}`}
          />
        )}
      </QueryState>
      {special.length > 0 && (
        <p className="small">
          {t('demand.specialOf', {
            kinds: format.list(
              special.map(({ kind, factor }) => `${kindName(kind, t)} (${changeOfFactor(factor, format.percent)})`),
            ),
          })}{' '}
          <Link href="/demand/events">{t('demand.toEvents')}</Link>
        </p>
      )}
      <p className="small muted">{t('demand.usualNote', { weekday: format.weekday(weekday, 'long') })}</p>
    </Section>
  )
}
