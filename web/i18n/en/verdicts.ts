import type { verdicts as de } from '../de/verdicts.ts'
import type { Translation } from '../messages.ts'

/** What customers will experience: the simulation's verdict on a roster. */
export const verdicts: Translation<typeof de> = {
  tab: 'What customers will experience',
  tabCount: 'What customers will experience ({count})',
  lead: 'Every office and day of this roster is played through many times: with the people, breaks and changes of the roster, and with customers as the forecast expects them, sometimes more, sometimes fewer.',
  waiting: 'The simulation is about to begin.',
  outdated: 'The roster has been changed since it was simulated',
  outdatedText: 'The figures are those of change {revision}.',
  renew: 'Simulate again',
  again: 'Repeat with other random days',
  refining: 'First figures; the less certain ones are still being refined.',
  facts:
    'At least {days} days per office and day, up to {most} where needed. Seed {seed}, simulated {at}. Equal seed, equal figures.',
  faults: 'Not everything could be simulated',
  none: 'There are no customers to simulate for this roster',
  nothingHere: 'This office has no customers to simulate in this week.',
  'summary.kept': 'All promises are kept',
  'summary.keptText': 'On all {pools} office days customers wait as promised.',
  'summary.broken': {
    one: 'On {count} of {pools} office days a promise is not kept',
    other: 'On {count} of {pools} office days promises are not kept',
  },
  'summary.close': {
    one: '{count} office day is too close to the promise to tell.',
    other: '{count} office days are too close to the promise to tell.',
  },
  'summary.closeOnly': {
    one: 'Only on {count} office day is it open whether the promise is kept',
    other: 'Only on {count} office days is it open whether the promise is kept',
  },
  trouble:
    '{share} instead of {promise} wait {minutes} min at most (95 % interval {range}); the mean wait is {wait} min.',
  troubleWorst: 'It is worst for those who come between {from} and {to}: {share}.',
  'help.enough': 'One person more, all day: {share}. That keeps the promise.',
  'help.perhaps': 'One person more, all day: {share}. Whether that keeps the promise is open.',
  'help.too-little': 'One person more, all day: {share}. Even that is too little.',
  helpNote: '“One person more” means: the same simulated customers, and a trained person more from opening to closing.',
  shownOf: 'The {shown} largest differences of {count}.',
  showAll: 'Show all',
  table: 'All offices, days and promises',
  file: 'simulation',
  'column.site': 'Office',
  'column.day': 'Day',
  'column.promise': 'Promise',
  'column.customers': 'Customers a day',
  'column.level': 'served in time',
  'column.wait': 'mean wait',
  'column.kept': 'days that keep it',
  'column.verdict': 'Verdict',
  'column.overtime': 'beyond closing time',
  'column.utilisation': 'Utilisation',
  'column.oneMore': 'with one person more',
  promise: '{channel}: {share} in {minutes} min',
  promiseShort: '{share} in {minutes} min',
  minutes: '{minutes} min',
  p90: '9 of 10: {minutes} min',
  'verdict.kept': 'kept',
  'verdict.close': 'open',
  'verdict.broken': 'not kept',
  gaveUp: '{share} give up',
  definitions: 'What the figures mean',
  'means.level':
    'Share of the customers who wait no longer than promised. Whoever gives up or is never called counts as not in time.',
  'means.wait':
    'Minutes from arriving (for those who are early: from opening) until being called, over all who were served or gave up.',
  'means.kept': 'Share of the simulated days on which the day as a whole keeps the promise.',
  'means.overtime':
    'Minutes from closing until the last customer has gone: the mean, and the value that nine days in ten do not exceed.',
  'means.utilisation': 'Share of the planned presence in this activity that is spent serving customers.',
  'means.interval':
    'Below every estimated figure stands its 95 % interval: with 95 % certainty the true value of the model lies in it. It says how exactly was computed, not how good the forecast is.',
  'means.verdict':
    'kept: the whole interval lies above the promise; not kept: the whole interval lies below; open: the promise lies within.',
  'means.notIn':
    'A customer takes as much presence as in the requirement: handling, changeover and the share of short interruptions. Not included: sudden illness and technical failures.',
  'means.repeat':
    'To check the figures elsewhere: the files “planning problem” and “roster” hold all that the simulation needs.',
}
