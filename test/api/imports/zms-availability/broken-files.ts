import type { BrokenCase } from '../broken-case.ts'

export const USUAL = { scopes: { '141': 'mitte' } }

const GOOD = {
  id: '77',
  scope: { id: '141' },
  type: 'appointment',
  startDate: 1788732000,
  endDate: 1798671600,
  startTime: '08:00:00',
  endTime: '12:00:00',
  weekday: { monday: 2 },
  slotTimeInMinutes: 10,
  workstationCount: { intern: 3, public: 2 },
}
const list = (...changes: object[]) => JSON.stringify({ data: changes.map(change => ({ ...GOOD, ...change })) })

export const BROKEN: readonly BrokenCase[] = [
  { name: 'an empty file', file: '', faults: [['IMP-001', null, null]] },
  { name: 'no JSON', file: 'Öffnungszeiten', faults: [['IMP-029', null, null]] },
  { name: 'another entity', file: '{"data":{"id":141,"name":"x"}}', faults: [['IMP-030', null, null]] },
  { name: 'no entry', file: '[]', faults: [['IMP-004', null, null]] },
  { name: 'a calendar that no office has', file: list({ scope: { id: 5 } }), faults: [['IMP-031', 1, 'scope.id']] },
  { name: 'no calendar', file: list({ scope: {} }), faults: [['IMP-036', 1, 'scope.id']] },
  {
    name: 'days that are none, and that end before they begin',
    file: list({ startDate: '2026-09-07', endDate: null }, { id: '78', startDate: 1798671600, endDate: 1788732000 }),
    faults: [
      ['IMP-011', 1, 'startDate'],
      ['IMP-011', 1, 'endDate'],
      ['IMP-035', 2, 'endDate'],
    ],
  },
  {
    name: 'times that are none',
    file: list({ startTime: '8 Uhr' }, { id: '78', startTime: '12:00', endTime: '08:00' }),
    faults: [
      ['IMP-013', 1, 'startTime'],
      ['IMP-035', 2, 'endTime'],
    ],
  },
  {
    name: 'no weekday, an unknown type',
    file: list({ weekday: { monday: 0 }, type: 'holiday' }),
    faults: [
      ['IMP-033', 1, 'type'],
      ['IMP-036', 1, 'weekday'],
    ],
  },
  {
    name: 'more public counters than staffed ones, counts that are none',
    file: list(
      { workstationCount: { intern: 2, public: 3 } },
      { id: '78', workstationCount: { intern: 'drei', public: -1 }, slotTimeInMinutes: 'zehn' },
    ),
    faults: [
      ['IMP-034', 1, 'workstationCount.public'],
      ['IMP-037', 2, 'slotTimeInMinutes'],
      ['IMP-037', 2, 'workstationCount.intern'],
      ['IMP-037', 2, 'workstationCount.public'],
    ],
  },
  { name: 'the same id twice', file: list({}, {}), faults: [['IMP-038', 2, 'id']] },
  { name: 'an entry that is nothing', file: JSON.stringify([GOOD, null]), faults: [['IMP-036', 2, 'type']] },
]
