import { Dialog } from '../../../components/dialog.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { OpenShift } from '../../rosters/model/open-shifts.ts'
import type { RosterView } from '../../rosters/model/roster-view.ts'
import { useFits } from '../api/advice.ts'
import { TakeButton } from './cell-advice.tsx'

interface FitsDialogProps {
  readonly view: RosterView
  readonly open: OpenShift
  readonly onClose: () => void
}

/** Who could fill an open shift, ranked by what it costs in the end. */
export function FitsDialog({ view, open, onClose }: FitsDialogProps) {
  const { t, format, language } = useI18n()
  const query = useFits(view.detail.roster, { line: open.line, start: open.start, end: open.end })
  const date = view.days.find(candidate => candidate.day === open.day)?.date ?? ''
  const title = t('advice.fits.title', {
    site: view.siteName(open.site),
    date: format.date(date),
    start: format.time(open.start),
    end: format.time(open.end),
  })
  return (
    <Dialog title={title} onClose={onClose} wide>
      <QueryState query={query}>
        {({ items, kept }) => (
          <div className="stack">
            <p className="muted">{t('advice.fits.lead')}</p>
            {items.length === 0 ? (
              <p>{t('advice.fits.none')}</p>
            ) : (
              <ol className="advice-list">
                {items.map(fit => (
                  <li key={fit.person}>
                    <span className="grow">
                      {fit.sentence[language]}{' '}
                      <span className="muted">
                        {t(fit.from === 'free' ? 'advice.fits.free' : 'advice.fits.onDuty', {
                          minutes: format.number(fit.coveredMinutes),
                        })}
                      </span>
                    </span>
                    <TakeButton view={view} change={fit} onTaken={onClose} />
                  </li>
                ))}
              </ol>
            )}
            {kept.length > 0 && (
              <p className="small muted">
                {t('advice.kept', {
                  rules: format.list(kept.map(({ title: name, people }) => `${name[language]} (${people})`)),
                })}
              </p>
            )}
          </div>
        )}
      </QueryState>
    </Dialog>
  )
}
