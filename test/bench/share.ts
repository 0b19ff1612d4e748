import type { Column } from '../../solver/roster/core/column.ts'
import { makeColumn, type PlacedOption } from '../../solver/roster/core/column.ts'
import { createPlan } from '../../solver/roster/core/plan.ts'
import type { CoreProblem, EmployeeDay } from '../../solver/roster/core/problem.ts'

/** Memory in which threads that solve the same problem tell each other their best bound and roster. */
export interface SharedMemory {
  readonly figures: SharedArrayBuffer
  readonly cells: SharedArrayBuffer
}

const LOCK = 0
const VERSION = 1

export function createSharedMemory(employees: number, days: number): SharedMemory {
  const figures = new SharedArrayBuffer(8 * 4)
  new Float64Array(figures, 8, 2).set([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
  return { figures, cells: new SharedArrayBuffer(4 * Math.max(1, employees * days)) }
}

/**
 * One thread's view of the shared roster. Only problems whose providers offer a single option each can be told by the
 * numbers of their providers; for others bounds alone are shared.
 */
export function openShare(problem: CoreProblem, memory: SharedMemory) {
  const state = new Int32Array(memory.figures, 0, 2)
  const figures = new Float64Array(memory.figures, 8, 2)
  const cells = new Int32Array(memory.cells)
  const tellable = problem.providers.every(provider => provider.classIds.length === 1)
  let seen = 0
  const locked = (action: () => void) => {
    while (Atomics.compareExchange(state, LOCK, 0, 1) !== 0);
    action()
    Atomics.store(state, LOCK, 0)
  }
  return {
    get bound() {
      return figures[1]!
    },
    tellBound(bound: number) {
      if (bound <= figures[1]!) return
      locked(() => {
        figures[1] = Math.max(figures[1]!, bound)
      })
    },
    tell(columns: readonly Column[], cost: number) {
      if (!tellable || cost >= figures[0]!) return
      locked(() => {
        if (cost >= figures[0]!) return
        figures[0] = cost
        for (const { employee, options } of columns)
          options.forEach((placed, day) => {
            cells[employee * problem.days + day] = placed ? placed.provider : -1
          })
        Atomics.add(state, VERSION, 1)
      })
    },
    /** The shared roster, if it is new and better than this cost. */
    ask(than: number): { columns: Column[]; cost: number } | undefined {
      if (Atomics.load(state, VERSION) === seen || figures[0]! >= than) return undefined
      let held = new Int32Array(0)
      locked(() => {
        seen = Atomics.load(state, VERSION)
        held = Int32Array.from(cells)
      })
      const columns = problem.employees.map((_, employee) => readRow(problem, employee, held))
      const plan = createPlan(problem)
      for (const column of columns) plan.place(column)
      return { columns, cost: plan.cost }
    },
  }
}

function readRow(problem: CoreProblem, index: number, cells: Int32Array): Column {
  const employee = problem.employees[index]!
  const options = employee.days.map((day, at) => placedOn(problem, day, cells[index * problem.days + at]!))
  let cost = 0
  for (const { firstDay, endDay, unit, cost: sums, dayCost } of employee.periods) {
    let minutes = 0
    let worked = 0
    for (let day = firstDay; day < endDay; day++) {
      const placed = options[day]
      cost += placed ? placed.option.cost + placed.extra : employee.days[day]!.offCost
      if (!placed) continue
      minutes += problem.classes[placed.classId]!.minutes
      worked++
    }
    cost += sums[sums.length === 1 ? 0 : minutes / unit]! + dayCost[dayCost.length === 1 ? 0 : worked]!
  }
  return makeColumn(index, cost, options)
}

function placedOn(problem: CoreProblem, day: EmployeeDay, provider: number): PlacedOption | undefined {
  if (provider < 0) return undefined
  const source = day.sources.find(entry => entry.provider === provider)
  if (!source) throw new RangeError('a shared roster holds an option that its employee has not')
  const { classIds, pick } = problem.providers[provider]!
  return { option: pick(new Float64Array(0), 0), classId: classIds[0]!, extra: source.extra, provider }
}
