import type { glossary as de } from '../de/glossary.ts'
import type { Translation } from '../messages.ts'

/** Terms of planning in a sentence or two. Keys: `term.<id>` and `text.<id>`. */
export const glossary: Translation<typeof de> = {
  title: 'Glossary',
  lead: 'What the words and numbers on these pages mean.',
  search: 'Search a term',
  nothing: 'No term matches the search.',
  'group.demand': 'Demand',
  'group.staffing': 'Requirement',
  'group.roster': 'Roster',
  'group.proof': 'Optimisation and proof',
  'group.law': 'Rules and procedure',
  'term.channel': 'Channel',
  'text.channel': 'How customers come: walk-in, by appointment, or on the phone.',
  'term.interval': '80 % interval',
  'text.interval':
    'The range that holds four of five days or quarters of an hour. It is wide where little was counted or days differ much.',
  'term.forecast': 'Forecast',
  'text.forecast':
    'What to expect, learnt from counted days: level, weekday, time of day, season, holidays. Every forecast stays stored as a version and is judged later by what came.',
  'term.slot': 'Quarter of an hour',
  'text.slot': 'The grid of planning: requirement, starts, ends and breaks lie on quarters of an hour.',
  'term.handling': 'Handling time',
  'text.handling': 'Time at the counter or on the phone with after-work and changeover, on average.',
  'term.load': 'Load (Erlang)',
  'text.load':
    'How many people are busy with customers at a time on average: arriving customers times handling time. Whoever is still being served counts in the next quarter too.',
  'term.promise': 'Promise (service target)',
  'text.promise':
    'What matters to the city, for instance: 80 of 100 walk-in customers wait at most 20 minutes. Set per site and channel.',
  'term.minimum': 'Minimum staffing',
  'text.minimum':
    'So many must be there while the site is open, however little there is to do: nobody works alone at an site.',
  'term.required': 'Requirement',
  'text.required':
    'People with whom the promises are kept, at least the minimum staffing, at most the number of places.',
  'term.occupancy': 'Occupancy',
  'text.occupancy': 'Share of presence spent serving customers. Near 100 % queues and sick leave grow.',
  'term.erlang': 'Erlang C and A',
  'text.erlang':
    'Formulas of queues, in use since 1917. C: customers wait until it is their turn. A: callers also hang up.',
  'term.personHour': 'Person-hour (ph)',
  'text.personHour': 'One person for one hour. Two people missing from 9 to 10 are two person-hours.',
  'term.shift': 'Shift',
  'text.shift': 'One working day of a person: start, end, break, and what they do when and where.',
  'term.cover': 'Cover',
  'text.cover': 'People planned against people needed, quarter by quarter. Red is what is missing.',
  'term.open': 'Open shift',
  'text.open':
    'A time for which somebody is needed and nobody is there. Too few staff never makes a roster impossible; it is shown.',
  'term.home': 'Home site',
  'text.home': 'The site a person belongs to. Work elsewhere costs points where it can be avoided.',
  'term.tour': 'Tour',
  'text.tour': 'A trip of the mobile office with travel, set-up and a fixed crew; it is crewed wholly or not at all.',
  'term.wish': 'Wish',
  'text.wish': 'What a person would like for a day. Refused wishes cost points and are shown.',
  'term.pin': 'Pin',
  'text.pin': 'A person’s day that planning has fixed; the optimiser leaves it as it is.',
  'term.points': 'Points',
  'text.points':
    'The unit in which a roster is valued; a point is a cent of the price list. Missing people are dear, a refused wish is cheap.',
  'term.bound': 'Lower bound',
  'text.bound': 'A proven figure: with these people, contracts and rules no roster costs less.',
  'term.gap': 'Gap',
  'text.gap': 'How far the best roster found is above the best possible at most. 0 %: it cannot be better.',
  'term.seed': 'Seed',
  'text.seed': 'A number with which the search begins. Equal seed and steps give the same roster on every machine.',
  'term.checker': 'Independent check',
  'text.checker':
    'A program of its own that works out every roster anew from rules and data and knows nothing of the optimiser.',
  'term.hard': 'Hard rule',
  'text.hard':
    'Law or agreement that the optimiser never breaks: rest, breaks, longest working day, protection of minors and expectant mothers, skills, absence.',
  'term.soft': 'Soft rule',
  'text.soft': 'What is kept where possible and costs points otherwise: requirement, weekly hours, wishes, home site.',
  'term.tolerance': 'Weekly hours and tolerance',
  'text.tolerance':
    'The week’s hours are the contract less holidays and absence. A week may depart from them by the tolerance.',
  'term.version': 'Version',
  'text.version': 'Each run makes a new version of the week. Published versions are kept unchanged.',
  'term.council': 'Agreement of the staff council',
  'text.council':
    'Start and end of daily work are subject to co-determination (PersVG LSA § 65). A roster is proposed; the staff council agrees or objects with a reason.',
}
