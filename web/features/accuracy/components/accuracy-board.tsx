import { SelectField } from '../../../components/controls.tsx'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { Section } from '../../../components/section.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useUrlState } from '../../../lib/url-state.ts'
import type { HistoryExtent } from '../../demand/api/demand.ts'
import type { Forecast } from '../../forecasts/api/forecasts.ts'
import { type Accuracy, type AccuracyRow, useAccuracy } from '../api/accuracy.ts'
import { AccuracyReading } from './accuracy-reading.tsx'
import { HorizonChart } from './horizon-chart.tsx'
import { useAccuracyColumns } from './use-accuracy-columns.ts'

interface AccuracyBoardProps {
  readonly extents: readonly HistoryExtent[]
  readonly forecasts: readonly Forecast[]
}

const CHANNELS = ['walk-in', 'appointment', 'call'] as const
const GROUPS = ['site', 'channel', 'forecast'] as const
const GRAINS = ['day', 'slot'] as const
const WEEKS = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** Accuracy of all stored forecasts, by office, channel, weeks ahead or version. The choice is in the address. */
export function AccuracyBoard({ extents, forecasts }: AccuracyBoardProps) {
  const { t } = useI18n()
  const [site, setSite] = useUrlState('office')
  const [channelText, setChannel] = useUrlState('channel', 'walk-in')
  const [grainText, setGrain] = useUrlState('grain', 'day')
  const [byText, setBy] = useUrlState('by', 'site')
  const [weekText, setWeek] = useUrlState('ahead')
  const channel = CHANNELS.find(candidate => candidate === channelText)
  const grain = GRAINS.find(candidate => candidate === grainText) ?? 'day'
  const by = GROUPS.find(candidate => candidate === byText) ?? 'site'
  const weekAhead = WEEKS.find(candidate => String(candidate) === weekText)
  const filter = { grain, ...(site ? { site } : {}), ...(channel ? { channel } : {}) }
  const query = useAccuracy({ by, ...filter, ...(weekAhead ? { weekAhead } : {}) })
  const horizon = useAccuracy({ by: 'week-ahead', ...filter })
  const sites = [...new Map(extents.map(extent => [extent.site, extent.siteName]))]
  return (
    <>
      <div className="row row--end">
        <SelectField
          label={t('demand.site')}
          width="medium"
          value={site}
          onChange={event => setSite(event.target.value)}
        >
          <option value="">{t('accuracy.allSites')}</option>
          {sites.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('demand.channel')}
          width="medium"
          value={channel ?? 'all'}
          onChange={event => setChannel(event.target.value)}
        >
          <option value="all">{t('accuracy.allChannels')}</option>
          {CHANNELS.map(candidate => (
            <option key={candidate} value={candidate}>
              {t(`demand.channel.${candidate}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('accuracy.grain')}
          width="medium"
          value={grain}
          onChange={event => setGrain(event.target.value)}
        >
          {GRAINS.map(candidate => (
            <option key={candidate} value={candidate}>
              {t(`accuracy.grain.${candidate}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('accuracy.weekAhead')}
          width="medium"
          value={weekAhead ?? ''}
          onChange={event => setWeek(event.target.value)}
        >
          <option value="">{t('accuracy.allWeeks')}</option>
          {WEEKS.map(week => (
            <option key={week} value={week}>
              {t('accuracy.weekOf', { week })}
            </option>
          ))}
        </SelectField>
      </div>
      <QueryState query={query}>
        {accuracy =>
          accuracy.total.compared === 0 ? (
            <p>{t('accuracy.nothing')}</p>
          ) : (
            <>
              <Section title={t('accuracy.reading')}>
                <AccuracyReading accuracy={accuracy} />
              </Section>
              <Section title={t('accuracy.horizon')}>
                <QueryState query={horizon}>{byWeek => <HorizonChart accuracy={byWeek} />}</QueryState>
              </Section>
              <Section title={t('accuracy.parts')}>
                <SelectField
                  label={t('accuracy.by')}
                  width="medium"
                  value={by}
                  onChange={event => setBy(event.target.value)}
                >
                  {GROUPS.map(group => (
                    <option key={group} value={group}>
                      {t(`accuracy.by.${group}`)}
                    </option>
                  ))}
                </SelectField>
                <PartsTable accuracy={accuracy} sites={new Map(sites)} forecasts={forecasts} />
              </Section>
            </>
          )
        }
      </QueryState>
    </>
  )
}

interface PartsTableProps {
  readonly accuracy: Accuracy
  readonly sites: ReadonlyMap<string, string>
  readonly forecasts: readonly Forecast[]
}

function PartsTable({ accuracy, sites, forecasts }: PartsTableProps) {
  const { t, format } = useI18n()
  const nameOf = (key: string): string => {
    const channel = CHANNELS.find(candidate => candidate === key)
    if (channel) return t(`demand.channel.${channel}`)
    const forecast = accuracy.by === 'forecast' ? forecasts.find(candidate => String(candidate.id) === key) : undefined
    if (!forecast) return sites.get(key) ?? key
    const text = t('accuracy.versionOf', { version: key, from: format.dateShort(forecast.firstDay) })
    return isReplay(forecast) ? `${text} (${t('accuracy.replayed')})` : text
  }
  const first: Column<AccuracyRow> = {
    id: 'name',
    header: t(`accuracy.by.${accuracy.by === 'week-ahead' ? 'site' : accuracy.by}`),
    value: row => nameOf(row.key),
    rowHeader: true,
  }
  const columns = useAccuracyColumns(first, accuracy.grain)
  return (
    <DataTable
      caption={t('accuracy.parts')}
      columns={columns}
      rows={accuracy.items}
      rowKey={row => row.key}
      exportName={t('accuracy.file')}
      stateKey="parts-"
      empty={<p>{t('accuracy.nothing')}</p>}
    />
  )
}

/** Made after its first day: from the counts of then, but knowing the calendar of today. */
function isReplay(forecast: Forecast): boolean {
  return forecast.createdAt.slice(0, 10) > forecast.firstDay
}
