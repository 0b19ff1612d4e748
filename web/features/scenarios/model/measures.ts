import type { Estimate } from '../../../../api/contract/verdicts.ts'
import type { PlainKey } from '../../../i18n/messages.ts'
import type { ScenarioRun } from '../api/scenarios.ts'

type Week = ScenarioRun['outcome']

/** A figure of a week by which concepts are compared. */
export interface Measure {
  readonly id: string
  readonly title: PlainKey
  readonly form: 'number' | 'hours' | 'percent' | 'euro'
  readonly digits: number
  readonly of: (week: Week) => number | Estimate | null
}

/** Everything that stands side by side, in the order of the page and the report. */
export const MEASURES: readonly Measure[] = [
  {
    id: 'customers',
    title: 'scenarios.measure.customers',
    form: 'number',
    digits: 0,
    of: week => week.totals.customers,
  },
  { id: 'calls', title: 'scenarios.measure.calls', form: 'number', digits: 0, of: week => week.totals.calls },
  {
    id: 'ways',
    title: 'scenarios.measure.ways',
    form: 'number',
    digits: 0,
    of: ({ flows }) => flows.ways.online + flows.ways.kiosk + flows.ways.box + flows.ways.phone,
  },
  {
    id: 'away',
    title: 'scenarios.measure.away',
    form: 'number',
    digits: 0,
    of: ({ flows }) => flows.online + flows.phone,
  },
  { id: 'lost', title: 'scenarios.measure.lost', form: 'number', digits: 0, of: ({ flows }) => flows.lost },
  { id: 'wait', title: 'scenarios.measure.wait', form: 'number', digits: 1, of: week => week.totals.meanWait },
  { id: 'level', title: 'scenarios.measure.level', form: 'percent', digits: 1, of: week => week.totals.serviceLevel },
  { id: 'kept', title: 'scenarios.measure.kept', form: 'percent', digits: 0, of: week => week.totals.promiseKept },
  {
    id: 'reach',
    title: 'scenarios.measure.reach',
    form: 'number',
    digits: 1,
    of: week => meanByWishes(week, row => row.access.hours),
  },
  {
    id: 'km',
    title: 'scenarios.measure.km',
    form: 'number',
    digits: 2,
    of: week => meanByWishes(week, row => row.meanKm),
  },
  { id: 'need', title: 'scenarios.measure.need', form: 'hours', digits: 0, of: week => week.totals.neededMinutes },
  { id: 'have', title: 'scenarios.measure.have', form: 'hours', digits: 0, of: week => week.totals.availableMinutes },
  { id: 'posts', title: 'scenarios.measure.posts', form: 'number', digits: 1, of: week => week.totals.posts },
  {
    id: 'overtime',
    title: 'scenarios.measure.overtime',
    form: 'hours',
    digits: 1,
    of: week => week.totals.overtimeMinutes,
  },
  { id: 'cost', title: 'scenarios.measure.cost', form: 'euro', digits: 0, of: week => week.totals.cost / 100 },
  {
    id: 'fair',
    title: 'scenarios.measure.fair',
    form: 'percent',
    digits: 0,
    of: week => week.totals.unfairness,
  },
]

/** Mean over the people who wish to come: a small district counts little. */
function meanByWishes(week: Week, pick: (row: Week['districts'][number]) => number): number {
  const wishes = week.districts.reduce((sum, row) => sum + row.wishes, 0)
  return wishes === 0 ? 0 : week.districts.reduce((sum, row) => sum + row.wishes * pick(row), 0) / wishes
}
