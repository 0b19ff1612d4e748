/** Prognose: Fassungen, Modell, neuer Lauf. */
export const forecasts = {
  version: 'Prognose',
  versionOf: 'Fassung {version} vom {date}',
  facts:
    'Prognose Fassung {version}, Modell {model}, für {from} bis {to}, gelernt aus Zählungen bis {trainedTo}. Der Bereich enthält {coverage} dessen, was kommen kann. Gerechnet am {at} ({by}).',
  faults: { one: '{count} Reihe ohne Prognose', other: '{count} Reihen ohne Prognose' },
  none: 'Noch keine Prognose',
  noneText: 'Starten Sie oben eine neue Prognose; sie braucht einige Wochen gezählter Tage.',
  'run.button': 'Neue Prognose',
  'run.title': 'Neue Prognose rechnen',
  'run.text':
    'Für alle Standorte und Kanäle, als neue Fassung. Frühere Fassungen bleiben und lassen sich später an dem messen, was kam.',
  'run.weeks': 'Wie weit voraus',
  'run.weeksUnit': 'Wochen',
  'run.start': 'Rechnen',
  'run.done': 'Eine neue Prognose liegt vor.',
} as const
