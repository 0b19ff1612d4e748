import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readInstance } from '../../../../solver/benchmarks/mssd/read-instance.ts'
import { writeDesign } from '../../../../solver/benchmarks/mssd/write-design.ts'
import { loadHighs } from '../../../../solver/lp/engines/highs.ts'
import { designShifts } from '../../../../solver/shifts/design/design-shifts.ts'
import { checkMssdDesign } from '../../../bench/mssd/check-design.ts'

const lp = await loadHighs()
const FOLDER = process.env.AMTSTAKT_BENCHMARKS ?? join(import.meta.dirname, '../../../../../shared/benchmarks')

const two = (count: number) => String(count).padStart(2, '0')

/** A week in which one shift from 08:00 to 16:00 with a break from 12:00 to 13:00 is wanted by two people on two days. */
function oneShiftWeek(): string {
  const lines = [
    'Granularity: 60',
    'Days: 7',
    'Skills: 1',
    'Duties Per Week (per Skill): (4,6)',
    'Average Number Of Hours Per Week (per Skill): 35',
    'NumberOfShiftTemplates: 1',
    '',
    'D Day 07:00 10:00 * 420 540 60 Break 60 * *  120 120 *',
    '',
    'Requirements: Compact',
  ]
  for (let hour = 0; hour < 24; hour++) {
    const wanted = hour >= 8 && hour < 16 && hour !== 12 ? 2 : 0
    lines.push(`${two(hour)}:00 / ${two(hour + 1)}:00 ${[wanted, 0, wanted, 0, 0, 0, 0].join(' ')}`)
  }
  return lines.join('\n')
}

describe('shift design', () => {
  it('finds the one shift that a week was made of', () => {
    const text = oneShiftWeek()
    const problem = readInstance(text)
    const { shifts, cost } = designShifts(problem, lp, { seed: 1 })
    // one shift is paid; seven hours of work lie between 35/6 and 35/4 hours a duty
    expect(cost).toBe(60)
    expect(writeDesign(problem, shifts)).toBe('D\t08:00\t480\t12:00\t60\t2\t0\t2\t0\t0\t0\t0\n')
    expect(checkMssdDesign(text, writeDesign(problem, shifts))).toMatchObject({ total: 60, violations: [] })
  })

  it('is judged by what it leaves uncovered', () => {
    const text = oneShiftWeek()
    const one = 'D\t08:00\t480\t12:00\t60\t1\t0\t3\t0\t0\t0\t0\n'
    // seven slots with one person missing, seven with one too many
    expect(checkMssdDesign(text, one)).toMatchObject({ under: 105, over: 105, shifts: 60, dutyLength: 0 })
    // too early, and the break too near the end
    expect(checkMssdDesign(text, 'D\t06:00\t480\t12:00\t60\t1\t0\t3\t0\t0\t0\t0\n').violations).toHaveLength(2)
  })

  const there = existsSync(join(FOLDER, 'mssd'))
  if (!there) console.warn(`no public instances at ${FOLDER}: only own ones were tested`)
  it.runIf(there)('solves a public instance without shortage or surplus', () => {
    const text = readFileSync(join(FOLDER, 'mssd', 'R1.txt'), 'utf8')
    const problem = readInstance(text)
    const { shifts, cost } = designShifts(problem, lp, { seed: 1 })
    const verdict = checkMssdDesign(text, writeDesign(problem, shifts))
    expect(verdict).toMatchObject({ under: 0, over: 0, dutyLength: 0, violations: [] })
    expect(verdict.total).toBe(cost)
  })
})
