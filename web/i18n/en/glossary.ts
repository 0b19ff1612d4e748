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
  'group.simulation': 'Simulation',
  'term.simulation': 'Simulation',
  'text.simulation':
    'Days are played through on the computer: customers come at random around the forecast, people serve them as planned. Many hundred days show what is to be expected. Equal seed, equal result.',
  'term.verdict': 'Verdict on a roster',
  'text.verdict':
    'Whether the promises are kept with this roster, by office, day and channel. “kept” and “not kept” are certain at 95 %; “open” means: too close to the promise to tell.',
  'term.serviceLevel': 'served in time',
  'text.serviceLevel':
    'Share of the customers who wait no longer than promised, of all who come. Whoever gives up or is never called counts as not in time.',
  'term.meanWait': 'Mean wait',
  'text.meanWait':
    'Minutes from arriving until being called, over all customers who were served or gave up. A mean of 5 minutes does not say that nobody waits 30.',
  'term.promiseKept': 'Days that keep the promise',
  'text.promiseKept':
    'Share of the simulated days on which the promise is kept over the whole day. Even where it holds on average, there are crowded days on which it does not.',
  'term.confidence': '95 % interval',
  'text.confidence':
    'How exact a simulated figure is: with 95 % certainty the true value of the model lies in it. More simulated days make it narrower; it says nothing about how good the forecast is.',
  'term.overtime': 'Beyond closing time',
  'text.overtime': 'Minutes from closing until the last customer has gone: whoever is inside is still served.',
  'term.oneMore': 'One person more',
  'text.oneMore':
    'The same day with the same simulated customers and one trained person more from opening to closing. As only the person changes, the difference is more certain than either figure.',
  'term.exact': 'Exact course of the day',
  'text.exact':
    'The probability of every number of customers in the building, minute by minute over the whole day. Unlike the formula it knows the empty beginning and queues that carry over; unlike the simulation it knows a single queue and purely random handling times only.',
  'term.dayFactor': 'Uncertainty from day to day',
  'text.dayFactor':
    'How far a whole day may lie above or below the forecast, as a share (coefficient of variation). 15 %: on two days in three the number of customers is at most 15 % off.',
  'term.noShow': 'No-shows',
  'text.noShow': 'Share of the booked appointments to which nobody comes.',
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
  'term.specialDay': 'Special day',
  'text.specialDay':
    'A day that differs by the calendar: after a public holiday, bridge day, start of the month, school holidays, an event of the city. Its effect is a factor on demand, learnt from past days of the same kind or set by hand.',
  'term.correction': 'Correction',
  'text.correction':
    "A change of the forecast by planners, with a reason. The model's figure stays beside it; requirement and simulation reckon with the corrected one. Revoking leaves it in the audit trail.",
  'term.sameDay': 'Forecast of the rest of the day',
  'text.sameDay':
    'How far a whole day lies above or below its forecast counts as a random factor (gamma distributed). What has been counted so far narrows it: factor = (r + came) ÷ (r + forecast), r = 1 ÷ doubt².',
  'term.replay': 'Forecast in retrospect',
  'text.replay':
    'The forecast that an earlier Monday could have had: from counts before it only, by the same method. Closing days and events are known to it as of today; counts that were corrected later, as corrected.',
  'term.wape': 'Error (WAPE)',
  'text.wape':
    'Sum of the deviations between forecast and count, without sign, divided by the sum of the customers counted. 10 %: 10 customers of deviation for 100 customers. Small sites and short times always have larger values, since chance weighs more there.',
  'term.chance': 'Chance in the error',
  'text.chance':
    'So large the error (WAPE) would be if the forecast hit the true mean exactly: customers who come independently of one another vary by themselves (Poisson). What lies above it, a better forecast could avoid. Not given for appointments, which fill places and do not come by chance.',
  'term.mase': 'Against last week (MASE)',
  'text.mase':
    'Error of the forecast divided by the error that repeating the week before made in the time learnt from. Below 1: the forecast is worth it. Unlike the WAPE, comparable between large and small sites.',
  'term.bias': 'Bias',
  'text.bias':
    'Sum of the forecast minus sum of the counts, divided by the counts. Up to ±1.5 % it is of no concern; beyond, too many or too few people are planned in the long run.',
  'term.coverage': 'Hits of the 80 % interval',
  'text.coverage':
    'Share of the counts that lay within their 80 % interval. Should be 80 %, good is 75 to 88 %. Less means that the forecast pretends to be surer than it is.',
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
