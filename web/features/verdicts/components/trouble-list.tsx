import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { helpOfOneMore, type PromiseRow, worstInterval } from '../model/verdict-rows.ts'
import { useEstimateText } from './estimate-text.tsx'
import { PromiseBadge } from './promise-badge.tsx'

/** Length of the intervals that a verdict reports by. */
const INTERVAL_MINUTES = 30
const SHOWN_AT_FIRST = 6

/** Where a promise will not hold: how far from it, when it is worst, and what one person more would change. */
export function TroubleList({ rows }: { readonly rows: readonly PromiseRow[] }) {
  const { t } = useI18n()
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <ul className="trouble-list">
        {shown.map(row => (
          <Trouble key={row.key} row={row} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <div className="row no-print">
          <span className="small muted">{t('verdicts.shownOf', { shown: shown.length, count: rows.length })}</span>
          <Button small onClick={() => setAll(true)}>
            {t('verdicts.showAll')}
          </Button>
        </div>
      )}
      <p className="small muted">{t('verdicts.helpNote')}</p>
    </>
  )
}

function Trouble({ row: { pool, channel } }: { readonly row: PromiseRow }) {
  const { t, format } = useI18n()
  const text = useEstimateText()
  const worst = worstInterval(channel)
  const help = helpOfOneMore(channel)
  return (
    <li>
      <div className="row">
        <PromiseBadge verdict={channel.verdict} />
        <strong>
          {pool.siteName}, {format.date(pool.date)}, {t(`demand.channel.${channel.channel}`)}
        </strong>
      </div>
      <p>
        {t('verdicts.trouble', {
          share: text.percent(channel.serviceLevel),
          promise: format.percent(channel.share),
          minutes: format.number(channel.withinMinutes, 1),
          range: text.percentRange(channel.serviceLevel),
          wait: channel.meanWait ? format.number(channel.meanWait.value, 1) : '–',
        })}{' '}
        {worst &&
          t('verdicts.troubleWorst', {
            from: format.time(worst.start),
            to: format.time(worst.start + INTERVAL_MINUTES),
            share: text.percent(worst.level),
          })}{' '}
        {help && (
          <strong>{t(`verdicts.help.${help}`, { share: text.percent(channel.oneMore?.serviceLevel ?? null) })}</strong>
        )}
      </p>
    </li>
  )
}
