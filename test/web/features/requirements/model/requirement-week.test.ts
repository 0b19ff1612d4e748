import { describe, expect, it } from 'vitest'
import type { RequirementLine, RequirementSlot } from '../../../../../api/contract/requirements.ts'
import { requirementWeeks } from '../../../../../web/features/requirements/model/requirement-week.ts'

const slot = (start: number, required: number, decidedBy: RequirementSlot['decidedBy'] = 'target') =>
  ({ start, required, minimum: 1, decidedBy }) as RequirementSlot
const line = (date: string, slots: RequirementSlot[], activity = 'counter') =>
  ({ site: 'mitte', siteName: 'Mitte', activity, date, slotMinutes: 15, slots }) as RequirementLine

const DATES = ['2027-03-01', '2027-03-02', '2027-03-03']

describe('requirementWeeks', () => {
  it('puts days of different hours into one table of times', () => {
    const [week] = requirementWeeks(
      [line('2027-03-01', [slot(480, 3), slot(495, 4)]), line('2027-03-03', [slot(495, 2), slot(510, 2)])],
      DATES,
    )
    expect(week?.starts).toEqual([480, 495, 510])
    expect(week?.slots.map(row => row.map(cell => cell?.required))).toEqual([
      [3, undefined, undefined],
      [4, undefined, 2],
      [undefined, undefined, 2],
    ])
    expect(week?.personHours).toEqual([1.75, 0, 1])
    expect(week?.top).toBe(4)
  })

  it('shows a closed slot as empty', () => {
    const [week] = requirementWeeks([line('2027-03-01', [slot(480, 0, 'closed')])], DATES)
    expect(week?.slots[0]?.[0]).toBeUndefined()
  })

  it('keeps activities apart', () => {
    const weeks = requirementWeeks(
      [line('2027-03-01', [slot(480, 1)]), line('2027-03-01', [slot(480, 1)], 'phone')],
      DATES,
    )
    expect(weeks.map(week => week.activity)).toEqual(['counter', 'phone'])
  })
})
