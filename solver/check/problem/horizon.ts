import type { ProblemCheck } from './fault.ts'

/** The frame of the problem: a time zone that exists, measures of shifts that some shift can meet. */
export const horizon: ProblemCheck = function* (problem) {
  if (!isTimeZone(problem.timeZone))
    yield {
      code: 'PRB-021',
      cause: { de: `„${problem.timeZone}“ ist keine Zeitzone.`, en: `"${problem.timeZone}" is no time zone.` },
      action: { de: 'Einen Namen wie Europe/Berlin verwenden.', en: 'Use a name such as Europe/Berlin.' },
      where: 'timeZone',
    }
  const { minMinutes, maxMinutes, stepMinutes } = problem.shifts
  if (minMinutes > maxMinutes)
    yield {
      code: 'PRB-020',
      cause: {
        de: `Der kürzeste Dienst (${minMinutes} Minuten) ist länger als der längste (${maxMinutes}).`,
        en: `The shortest shift (${minMinutes} minutes) is longer than the longest (${maxMinutes}).`,
      },
      action: { de: 'Beide Werte prüfen.', en: 'Check both values.' },
      where: 'shifts.minMinutes',
    }
  if (1440 % stepMinutes !== 0)
    yield {
      code: 'PRB-020',
      cause: {
        de: `Ein Raster von ${stepMinutes} Minuten teilt den Tag nicht.`,
        en: `A grid of ${stepMinutes} minutes does not divide the day.`,
      },
      action: { de: 'Einen Teiler von 1440 wählen, etwa 15.', en: 'Choose a divisor of 1440, such as 15.' },
      where: 'shifts.stepMinutes',
    }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
