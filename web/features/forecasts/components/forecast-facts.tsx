import { Notice } from '../../../components/notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { Forecast } from '../api/forecasts.ts'

/** Which forecast is shown: version, model, what it has seen, and what it could not forecast. */
export function ForecastFacts({ forecast }: { readonly forecast: Forecast }) {
  const { t, format } = useI18n()
  return (
    <div className="stack stack--small">
      <p className="small muted">
        {t('forecasts.facts', {
          version: forecast.version,
          model: `${forecast.model.id} ${forecast.model.version}`,
          from: format.dateShort(forecast.firstDay),
          to: format.dateShort(forecast.lastDay),
          trainedTo: format.dateShort(forecast.trainedTo),
          coverage: format.percent(forecast.coverage),
          at: format.instant(forecast.createdAt),
          by: forecast.createdBy ?? t('rosters.events.system'),
        })}
      </p>
      {forecast.faults.length > 0 && (
        <Notice tone="warning" title={t('forecasts.faults', { count: forecast.faults.length })}>
          <ul>
            {forecast.faults.map(fault => (
              <li key={`${fault.code} ${fault.where}`}>
                <strong>{fault.where}</strong>: {fault.cause} {fault.action}{' '}
                <span className="muted small">({fault.code})</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
