import { useMemo, useState } from 'react'
import { addDays, isoWeekday } from '../../../../solver/browser.ts'
import { SelectField } from '../../../components/controls.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useUrlState } from '../../../lib/url-state.ts'
import { useNames } from '../../catalogue/api/use-catalogue.ts'
import type { RequirementLine } from '../api/requirements.ts'
import { type RequirementWeek, requirementWeeks } from '../model/requirement-week.ts'
import { RequirementChart } from './requirement-chart.tsx'
import { RequirementTable, type SlotPlace } from './requirement-table.tsx'
import { SlotStory } from './slot-story.tsx'

interface RequirementBoardProps {
  /** Id of the stored requirement that the lines belong to. */
  readonly requirement: number
  readonly lines: readonly RequirementLine[]
  readonly monday: string
}

const SUNDAY = 7

/** One office and activity at a time: the week as a table, the story of a slot, the day as a chart. */
export function RequirementBoard({ requirement, lines, monday }: RequirementBoardProps) {
  const { t, format } = useI18n()
  const names = useNames()
  const dates = useMemo(() => {
    const worked = new Set(lines.map(line => line.date))
    return Array.from({ length: 7 }, (_, day) => addDays(monday, day)).filter(
      date => isoWeekday(date) !== SUNDAY || worked.has(date),
    )
  }, [lines, monday])
  const weeks = useMemo(() => requirementWeeks(lines, dates), [lines, dates])
  const [key, setKey] = useUrlState('pool')
  const [place, setPlace] = useState<SlotPlace & { readonly byKey: boolean }>()
  const keyOf = (week: (typeof weeks)[number]) => `${week.site}.${week.activity}`
  const week = weeks.find(candidate => keyOf(candidate) === key) ?? weeks.find(hasCustomers) ?? weeks[0]
  if (!week) return <EmptyState title={t('requirements.noneInWeek')} />
  const title = `${week.siteName}, ${names.activity(week.activity)}`
  const slot = place && week.slots[place.row]?.[place.column]
  const column = place?.column ?? 0
  const date = week.dates[column] ?? monday
  const slotsOfDay = week.slots.flatMap(row => row[column] ?? [])
  return (
    <div className="stack">
      <SelectField
        label={t('requirements.pool')}
        width="medium"
        value={keyOf(week)}
        onChange={event => {
          setKey(event.target.value)
          setPlace(undefined)
        }}
      >
        {weeks.map(candidate => (
          <option key={keyOf(candidate)} value={keyOf(candidate)}>
            {candidate.siteName}, {names.activity(candidate.activity)}
          </option>
        ))}
      </SelectField>
      <p className="small muted">{t('requirements.howToRead')}</p>
      <div className={slot ? 'requirement-board requirement-board--with-story' : 'requirement-board'}>
        <RequirementTable
          week={week}
          title={title}
          selected={place}
          onSelect={(at, byKey) => setPlace({ ...at, byKey })}
        />
        {slot && place && (
          <SlotStory
            key={`${place.row} ${place.column}`}
            slot={slot}
            slotMinutes={week.slotMinutes}
            day={{ requirement, site: week.site, activity: week.activity, date }}
            place={title}
            takeFocus={place.byKey}
            onClose={() => {
              setPlace(undefined)
              document.querySelector<HTMLElement>('.requirement-table [tabindex="0"]')?.focus()
            }}
          />
        )}
      </div>
      {slotsOfDay.length > 0 && (
        <RequirementChart
          title={t('requirements.dayOf', { place: title, date: format.dateLong(date) })}
          slots={slotsOfDay}
          slotMinutes={week.slotMinutes}
          exportName={`${t('requirements.file')}-${keyOf(week)}-${date}`}
        />
      )}
    </div>
  )
}

/** Pools that serve customers come first: their numbers have a story. */
function hasCustomers(week: RequirementWeek): boolean {
  return week.slots.some(row => row.some(slot => slot !== undefined && slot.offeredLoad > 0))
}
