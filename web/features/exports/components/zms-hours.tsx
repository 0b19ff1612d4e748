import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { DateField, SelectField } from '../../../components/controls.tsx'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { Notice } from '../../../components/notice.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { Section } from '../../../components/section.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { addressOf } from '../../../lib/api-client.ts'
import { useZmsPlan, useZmsScope, type ZmsPlan } from '../api/exports.ts'
import { DownloadLink } from './download-link.tsx'
import { ZmsScopeDialog } from './zms-scope-dialog.tsx'

interface ZmsHoursProps {
  readonly site: string
  /** First and last day of the range shown at first. */
  readonly from: string
  readonly to: string
}

type Change = ZmsPlan['create'][number] & { readonly what: 'create' | 'update' | 'remove' }

/** Opening hours and counters for the appointment system ZMS: what is to be entered, changed and deleted there. */
export function ZmsHours({ site, from: firstDay, to: lastDay }: ZmsHoursProps) {
  const { t, format } = useI18n()
  const scope = useZmsScope(site)
  const [editing, setEditing] = useState(false)
  const [from, setFrom] = useState(firstDay)
  const [to, setTo] = useState(lastDay)
  const [dialect, setDialect] = useState<'munich' | 'berlin'>('munich')
  const known = scope.data?.scope ?? null
  const valid = from !== '' && to !== '' && from <= to
  const plan = useZmsPlan(site, { from, to }, known !== null && valid)
  const columns: readonly Column<Change>[] = [
    { id: 'what', header: t('exports.zms.what'), value: row => t(`exports.zms.${row.what}`), rowHeader: true },
    { id: 'type', header: t('exports.zms.type'), value: row => t(`exports.zms.type.${row.type}`) },
    {
      id: 'days',
      header: t('exports.zms.days'),
      value: row => row.weekdays.map(weekday => format.weekday(weekday)).join(', '),
    },
    {
      id: 'time',
      header: t('exports.zms.time'),
      value: row => `${format.time(row.start)}–${format.time(row.end)}`,
    },
    {
      id: 'validity',
      header: t('exports.zms.validity'),
      value: row => row.firstDay,
      cell: row => `${format.dateShort(row.firstDay)} – ${format.dateShort(row.lastDay)}`,
    },
    { id: 'counters', header: t('exports.zms.counters'), value: row => row.counters, numeric: true },
    { id: 'public', header: t('exports.zms.publicCounters'), value: row => row.publicCounters, numeric: true },
  ]
  const document = (all: 'true' | 'false') =>
    addressOf('/sites/:site/zms-availability.json', { params: { site }, query: { from, to, dialect, all } })
  return (
    <Section
      title={t('exports.zms.title')}
      lead={t('exports.zms.lead')}
      actions={
        <Button small look="tertiary" icon="edit" onClick={() => setEditing(true)}>
          {t('exports.zms.scopeEdit')}
        </Button>
      }
    >
      <QueryState query={scope}>
        {() =>
          known === null ? (
            <Notice tone="info" title={t('exports.zms.noScope')}>
              <p>{t('exports.zms.noScopeText')}</p>
            </Notice>
          ) : (
            <div className="stack">
              <p className="muted small">
                {t('exports.zms.scopeIs', {
                  scope: known.scopeId,
                  slot: known.slotMinutes,
                  end: known.endInDays,
                  percent: known.publicPercent,
                })}
              </p>
              <div className="row row--end">
                <DateField label={t('exports.from')} value={from} onChange={event => setFrom(event.target.value)} />
                <DateField label={t('exports.to')} value={to} onChange={event => setTo(event.target.value)} />
                <SelectField
                  label={t('exports.zms.dialect')}
                  value={dialect}
                  onChange={event => setDialect(event.target.value as typeof dialect)}
                >
                  <option value="munich">{t('exports.zms.munich')}</option>
                  <option value="berlin">{t('exports.zms.berlin')}</option>
                </SelectField>
              </div>
              {valid && (
                <QueryState query={plan}>
                  {data => {
                    const rows: Change[] = [
                      ...data.create.map(entry => ({ ...entry, what: 'create' as const })),
                      ...data.update.map(entry => ({ ...entry, what: 'update' as const })),
                      ...data.remove.map(entry => ({ ...entry, what: 'remove' as const })),
                    ]
                    return (
                      <>
                        {data.presentAt === null ? (
                          <Notice tone="warning" title={t('exports.zms.noPresent')}>
                            <p>{t('exports.zms.noPresentText')}</p>
                          </Notice>
                        ) : (
                          <p className="small muted">
                            {t('exports.zms.presentAt', {
                              at: format.instant(data.presentAt),
                              unchanged: data.unchanged,
                            })}
                          </p>
                        )}
                        <p className="small muted">
                          {data.weeks.length === 0
                            ? t('exports.zms.noWeeks')
                            : t('exports.zms.weeks', {
                                weeks: format.list(data.weeks.map(week => format.dateShort(week.firstDay))),
                              })}
                        </p>
                        <DataTable
                          caption={t('exports.zms.table')}
                          columns={columns}
                          rows={rows}
                          rowKey={row =>
                            `${row.what} ${row.id} ${row.type} ${row.firstDay} ${row.start} ${row.weekdays.join('')}`
                          }
                          stateKey="zms-"
                          mostRows={25}
                          empty={<Notice tone="success" title={t('exports.zms.same')} />}
                        />
                        <div className="row">
                          <DownloadLink href={document('false')}>{t('exports.zms.download')}</DownloadLink>
                          <DownloadLink href={document('true')}>{t('exports.zms.downloadAll')}</DownloadLink>
                        </div>
                      </>
                    )
                  }}
                </QueryState>
              )}
            </div>
          )
        }
      </QueryState>
      {editing && <ZmsScopeDialog site={site} scope={known} onClose={() => setEditing(false)} />}
    </Section>
  )
}
