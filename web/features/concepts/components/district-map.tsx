import { useI18n } from '../../../i18n/i18n.tsx'
import type { Districts } from '../api/opening.ts'
import './concepts.css'

interface DistrictMapProps {
  readonly places: Districts['places']
  /** Districts drawn as losers; left out: none. */
  readonly losers?: readonly string[]
}

/** Districts as circles as large as their people, sites as squares, where they lie. The table beside it says the same. */
export function DistrictMap({ places, losers = [] }: DistrictMapProps) {
  const { t } = useI18n()
  const sites = places.sites.flatMap(({ x, y, ...site }) => (x === null || y === null ? [] : [{ ...site, x, y }]))
  const all = [...places.districts, ...sites]
  const low = { x: Math.min(...all.map(one => one.x)) - 1, y: Math.min(...all.map(one => one.y)) - 1 }
  const high = { x: Math.max(...all.map(one => one.x)) + 1, y: Math.max(...all.map(one => one.y)) + 1 }
  const most = Math.max(...places.districts.map(district => district.people))
  return (
    <figure>
      <svg
        className="district-map"
        viewBox={`${low.x} ${-high.y} ${high.x - low.x} ${high.y - low.y}`}
        role="img"
        aria-label={t('concepts.map', { districts: places.districts.length, sites: sites.length })}
      >
        {places.districts.map(district => (
          <circle
            key={district.id}
            className={`district-map__district${losers.includes(district.id) ? ' district-map__district--lost' : ''}`}
            strokeWidth={losers.includes(district.id) ? 0.09 : 0.04}
            cx={district.x}
            cy={-district.y}
            r={0.8 * Math.sqrt(district.people / most)}
          >
            <title>{district.name}</title>
          </circle>
        ))}
        {sites.map(site => (
          <g key={site.id}>
            <rect
              className={`district-map__site${site.stepFree ? '' : ' district-map__site--steps'}`}
              strokeWidth={0.08}
              x={site.x - 0.18}
              y={-site.y - 0.18}
              width={0.36}
              height={0.36}
            />
            <text className="district-map__label" x={site.x + 0.28} y={-site.y + 0.15}>
              {shortName(site.name)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="concept-legend small muted">
        <span>
          <span className="concept-key concept-key--district" aria-hidden="true" />
          {t('concepts.keyDistrict')}
        </span>
        <span>
          <span className="concept-key concept-key--site" aria-hidden="true" />
          {t('concepts.keySite')}
        </span>
        <span>
          <span className="concept-key concept-key--steps" aria-hidden="true" />
          {t('concepts.keySteps')}
        </span>
        {losers.length > 0 && (
          <span>
            <span className="concept-key concept-key--lost" aria-hidden="true" />
            {t('concepts.keyLost')}
          </span>
        )}
      </figcaption>
    </figure>
  )
}

/** "BürgerBüro Mitte" is known by its last word. */
export function shortName(name: string): string {
  return name.split(' ').at(-1) ?? name
}
