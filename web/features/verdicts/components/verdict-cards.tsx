import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { PromiseRow } from '../model/verdict-rows.ts'
import { EstimateText, useEstimateText } from './estimate-text.tsx'
import { PromiseBadge } from './promise-badge.tsx'

/** A phone shows a few; an office is chosen above. */
const SHOWN_AT_FIRST = 8

/** The same figures as the table, one card a promise, for a narrow window. */
export function VerdictCards({ rows }: { readonly rows: readonly PromiseRow[] }) {
  const { t } = useI18n()
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST)
  if (rows.length === 0) return <p>{t('verdicts.nothingHere')}</p>
  return (
    <>
      <h2 className="verdict-cards__title">{t('verdicts.table')}</h2>
      <ul className="verdict-cards">
        {shown.map(row => (
          <Card key={row.key} row={row} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <div className="row no-print">
          <span className="small muted">{t('components.table.cut', { shown: shown.length, count: rows.length })}</span>
          <Button onClick={() => setAll(true)}>{t('verdicts.showAll')}</Button>
        </div>
      )}
    </>
  )
}

function Card({ row: { pool, channel } }: { readonly row: PromiseRow }) {
  const { t, format } = useI18n()
  const text = useEstimateText()
  return (
    <li className="verdict-card">
      <div className="row row--between">
        <strong>
          {pool.siteName}, {format.dateHead(pool.date)}
        </strong>
        <PromiseBadge verdict={channel.verdict} />
      </div>
      <p className="small">
        {t('verdicts.promise', {
          channel: t(`demand.channel.${channel.channel}`),
          share: format.percent(channel.share),
          minutes: format.number(channel.withinMinutes, 1),
        })}
      </p>
      <dl>
        <dt>{t('verdicts.column.level')}</dt>
        <dd>
          <EstimateText value={text.percent(channel.serviceLevel)} range={text.percentRange(channel.serviceLevel)} />
        </dd>
        <dt>{t('verdicts.column.wait')}</dt>
        <dd>
          <EstimateText value={text.minutes(channel.meanWait)} range={text.minutesRange(channel.meanWait)} />
        </dd>
        <dt>{t('verdicts.column.kept')}</dt>
        <dd>
          <EstimateText value={text.percent(channel.promiseKept)} range={text.percentRange(channel.promiseKept)} />
        </dd>
        {channel.oneMore && (
          <>
            <dt>{t('verdicts.column.oneMore')}</dt>
            <dd>
              <EstimateText
                value={text.percent(channel.oneMore.serviceLevel)}
                range={text.percentRange(channel.oneMore.serviceLevel)}
              />
            </dd>
          </>
        )}
        <dt>{t('verdicts.column.customers')}</dt>
        <dd className="number">{format.number(channel.customers)}</dd>
        <dt>{t('verdicts.column.overtime')}</dt>
        <dd>
          <EstimateText
            value={text.minutes(pool.overtime.mean)}
            range={t('verdicts.p90', { minutes: format.number(pool.overtime.p90) })}
          />
        </dd>
        <dt>{t('verdicts.column.utilisation')}</dt>
        <dd className="number">{format.percent(pool.utilisation)}</dd>
      </dl>
    </li>
  )
}
