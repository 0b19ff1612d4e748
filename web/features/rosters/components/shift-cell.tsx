import type { RosterPerson } from '../../../../api/contract/rosters.ts'
import { useI18n } from '../../../i18n/i18n.tsx'
import { classNames } from '../../../lib/class-names.ts'
import { type CellContent, wishesOf } from '../model/cell-content.ts'
import { cellKey, gravest, type RosterView, type ViewDay } from '../model/roster-view.ts'
import { breakMinutes } from '../model/work-time.ts'
import { FindingMark } from './finding-mark.tsx'
import { LookChip } from './look-chip.tsx'

interface ShiftCellProps {
  readonly view: RosterView
  readonly person: RosterPerson
  readonly day: ViewDay
  readonly content: CellContent
}

/** What a cell shows: times, site letters, activities, break; or why there is no shift. Marks for wishes, pins, findings. */
export function ShiftCell({ view, person, day, content }: ShiftCellProps) {
  const { t } = useI18n()
  const findings = view.findings.get(cellKey(person.id, day.day)) ?? []
  // What merely costs points is told in the panel: nearly every cell has some.
  const graver = findings.filter(finding => finding.level !== 'soft')
  const level = gravest(graver)
  const wishes = wishesOf(person, day.day)
  const pinned = person.pinnedDays.includes(day.day)
  return (
    <>
      <CellText view={view} content={content} />
      {(level || wishes.length > 0 || pinned) && (
        <span className="shift-cell__marks">
          {pinned && (
            <span className="cell-mark" title={t('rosters.cell.pinned')}>
              <span aria-hidden="true">◆</span>
              <span className="visually-hidden">{t('rosters.cell.pinned')}</span>
            </span>
          )}
          {wishes.length > 0 && <WishMark granted={wishes.every(wish => wish.granted)} />}
          {level && <FindingMark level={level} count={graver.length} />}
        </span>
      )}
    </>
  )
}

function CellText({ view, content }: Pick<ShiftCellProps, 'view' | 'content'>) {
  const { t, format } = useI18n()
  if (content.kind === 'closed') return <span className="visually-hidden">{t('rosters.cell.closed')}</span>
  if (content.kind === 'free')
    return (
      <span className="shift-cell__free">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('rosters.cell.free')}</span>
      </span>
    )
  if (content.kind === 'time-off')
    return <span className="shift-cell__off">{t(`rosters.timeOff.${content.reason}`)}</span>
  const { shift, pieces, away } = content
  return (
    <>
      <span className="shift-cell__times number">
        {format.time(shift.start)}–{format.time(shift.end)}
      </span>
      <span className="shift-cell__what">
        {pieces.map((piece, index) => (
          <span // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a shift are in the order of the day
            key={index}
            className="shift-cell__piece"
          >
            {piece.site !== pieces[index - 1]?.site && (
              <LookChip look={view.siteLooks.get(piece.site)} name={view.siteName(piece.site)} outlined={away} />
            )}
            <abbr className="shift-cell__activity" title={view.activityNames.get(piece.activity) ?? piece.activity}>
              {view.activityLooks.get(piece.activity)?.code ?? piece.activity}
            </abbr>
          </span>
        ))}
        {shift.breaks.length > 0 && (
          <span className={classNames('shift-cell__break', 'number')}>
            <span aria-hidden="true">{t('rosters.cell.breakShort', { minutes: breakMinutes(shift) })}</span>
            <span className="visually-hidden">{t('rosters.cell.break', { minutes: breakMinutes(shift) })}</span>
          </span>
        )}
      </span>
    </>
  )
}

function WishMark({ granted }: { readonly granted: boolean }) {
  const { t } = useI18n()
  const text = granted ? t('rosters.cell.wishGranted') : t('rosters.cell.wishRefused')
  return (
    <span className={classNames('cell-mark', granted ? 'cell-mark--granted' : 'cell-mark--refused')} title={text}>
      <span aria-hidden="true">{granted ? '♥' : '♡'}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  )
}
