import type { RosterDetail } from '../../../../api/contract/rosters.ts'
import { useI18n } from '../../../i18n/i18n.tsx'

/** What happened to a roster, who did it and why. */
export function EventList({ events }: { readonly events: RosterDetail['events'] }) {
  const { t, format } = useI18n()
  return (
    <ol className="finding-list">
      {events.map(event => (
        <li key={`${event.at} ${event.action}`}>
          <span className="number nowrap">{format.instant(event.at)}</span>
          <span className="grow">
            {t(`rosters.event.${event.action}`, { by: event.by ?? t('rosters.events.system') })}
            {event.reason && (
              <>
                : <q>{event.reason}</q>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
