import type { Column } from '../../roster/core/column.ts'
import type { CoreProblem } from '../../roster/core/problem.ts'
import type { MatspShift } from './instance.ts'

/** A roster in the form of the published solution files: per person the shifts with their pieces, days from 0. */
export function writeRoster(problem: CoreProblem, columns: readonly Column[], name = '', cost?: number): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<Solution>']
  if (name !== '') lines.push(`    <ProblemFile>${name}.txt</ProblemFile>`)
  if (cost !== undefined) lines.push(`    <Penalty>${cost}</Penalty>`)
  for (const { employee, options } of [...columns].sort((a, b) => a.employee - b.employee)) {
    lines.push(`    <Employee ID="${problem.employees[employee]!.id}">`)
    for (const placed of options) {
      if (!placed) continue
      const { day, start, pieces } = placed.option.payload as MatspShift
      const clock = [Math.floor(start / 60), start % 60, 0].map(part => String(part).padStart(2, '0')).join(':')
      lines.push('        <Shift>', `            <Day>${day}</Day>`, `            <Start>${clock}</Start>`)
      for (const { task, minutes } of pieces)
        lines.push(
          `            <Task WorkLength="${minutes}">`,
          `                <ID>${task + 1}</ID>`,
          `                <Length>${minutes}</Length>`,
          '            </Task>',
        )
      lines.push('        </Shift>')
    }
    lines.push('    </Employee>')
  }
  lines.push('</Solution>', '')
  return lines.join('\n')
}
