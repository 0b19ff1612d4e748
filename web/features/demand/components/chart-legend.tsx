import { useI18n } from '../../../i18n/i18n.tsx'
import './chart-legend.css'

export type LegendItem =
  | 'counted'
  | 'expected'
  | 'band'
  | 'special'
  | 'usual'
  | 'model'
  | 'planned'
  | 'required'
  | 'minimum'
  | 'load'

/** What the lines and areas of a chart of demand or requirement mean. */
export function ChartLegend({ items }: { readonly items: readonly LegendItem[] }) {
  const { t } = useI18n()
  return (
    <p className="chart-legend small">
      {items.map(item => (
        <span key={item} className="chart-legend__item">
          <svg className={`chart-legend__mark chart-legend__mark--${item}`} viewBox="0 0 24 14" aria-hidden="true">
            {item === 'band' || item === 'load' ? (
              <rect width="24" height="14" />
            ) : item === 'counted' ? (
              <circle cx="12" cy="7" r="3.5" />
            ) : item === 'model' ? (
              <path d="M8 3 16 11 M16 3 8 11" />
            ) : (
              <path d="M0 7H24" />
            )}
          </svg>
          {t(`demand.legend.${item}`)}
        </span>
      ))}
    </p>
  )
}
