import type { stories as de } from '../de/stories.ts'
import type { Translation } from '../messages.ts'

/** Where the number comes from: forecast, formula, exact course of the day and simulation of a quarter of an hour. */
export const stories: Translation<typeof de> = {
  forecast: 'Forecast of this quarter of an hour',
  known: '{mean} booked',
  expected: '{mean} (80 % interval {low}–{high})',
  figure: 'Way of computing',
  reached: 'in time',
  formula: { one: 'Formula with {count} person', other: 'Formula with {count} people' },
  exact: { one: 'exact course of the day with {count} person', other: 'exact course of the day with {count} people' },
  simulated: { one: 'Simulation with {count} person', other: 'Simulation with {count} people' },
  experienced: 'Simulation of the roster (version {version})',
  range: '95 % interval {range}',
  computing: 'computing …',
  wholeDay: 'Over the whole day',
  wholeDayText: '{channel}: exact {exact}, simulated {simulated} ({range}).',
  changed:
    'Handling times or promises have been changed since this was computed: “Compute again” brings it up to date.',
  why: 'Why the figures differ',
  'why.formula':
    'The formula acts as if the quarter of an hour lasted for ever: queues grow to their equilibrium. It is quick and cautious; with scarce staff it shows too little.',
  'why.exact':
    'The exact course of the day follows the whole day minute by minute: empty at opening, queues carry over into the next quarter. It knows a single queue and purely random handling times.',
  'why.simulated':
    'The simulation plays through {days} days, with the real spread of handling times, appointments with no-shows and lateness, and who goes first. It is the judge; its 95 % interval says how exact it is.',
  'why.same':
    'All three use the same customers, handling times, people and uncertainty from day to day. The handling time here includes the part of presence that is not left for customers.',
  'why.experienced':
    'The simulation of the roster takes the people really planned in place of the requirement, and the handling times alone; it reports half-hours.',
  glossary: 'Look the terms up',
}
