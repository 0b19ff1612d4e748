import { AppError } from '../errors.ts'

/** Nothing to forecast from. */
export function noHistory(): AppError {
  return new AppError('JOB-003', {
    cause: { de: 'Es ist keine Vergangenheit der Nachfrage gespeichert.', en: 'No history of demand is stored.' },
    action: { de: 'Zuerst Zahlen einlesen.', en: 'Import counts first.' },
  })
}

/** Days that the forecast does not reach. */
export function beyondForecast(firstDay: string, lastDay: string): AppError {
  return new AppError('JOB-004', {
    cause: {
      de: `Keine Prognose enthält alle Tage vom ${firstDay} bis ${lastDay}.`,
      en: `No forecast holds all days from ${firstDay} to ${lastDay}.`,
    },
    action: {
      de: 'Eine Prognose über mehr Wochen rechnen, oder eine nähere Woche wählen.',
      en: 'Compute a forecast over more weeks, or choose a nearer week.',
    },
  })
}
