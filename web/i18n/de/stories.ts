/** Woher die Zahl kommt: Prognose, Formel, exakter Tagesverlauf und Simulation einer Viertelstunde. */
export const stories = {
  forecast: 'Prognose dieser Viertelstunde',
  known: '{mean} gebucht',
  expected: '{mean} (80-%-Bereich {low}–{high})',
  figure: 'Rechenweg',
  reached: 'rechtzeitig',
  formula: { one: 'Formel mit {count} Person', other: 'Formel mit {count} Personen' },
  exact: { one: 'exakter Tagesverlauf mit {count} Person', other: 'exakter Tagesverlauf mit {count} Personen' },
  simulated: { one: 'Simulation mit {count} Person', other: 'Simulation mit {count} Personen' },
  experienced: 'Simulation des Dienstplans (Fassung {version})',
  range: '95-%-Bereich {range}',
  computing: 'wird gerechnet …',
  wholeDay: 'Über den ganzen Tag',
  wholeDayText: '{channel}: exakt {exact}, simuliert {simulated} ({range}).',
  changed:
    'Seit dieser Rechnung wurden Bearbeitungszeiten oder Zusagen geändert: „Neu rechnen“ bringt sie auf den Stand.',
  why: 'Warum die Zahlen sich unterscheiden',
  'why.formula':
    'Die Formel tut so, als dauerte die Viertelstunde ewig: Schlangen wachsen bis zu ihrem Gleichgewicht. Das ist schnell und vorsichtig; bei knapper Besetzung zeigt sie zu wenig.',
  'why.exact':
    'Der exakte Tagesverlauf rechnet den ganzen Tag Minute für Minute: leer bei Öffnung, Schlangen wandern in die nächste Viertelstunde. Er kennt nur eine Schlange und rein zufällige Bearbeitungszeiten.',
  'why.simulated':
    'Die Simulation spielt {days} Tage durch, mit der wirklichen Streuung der Bearbeitungszeit, Terminen samt Nichterscheinen und Unpünktlichkeit, und wer Vorrang hat. Sie ist der Richter; ihr 95-%-Bereich sagt, wie genau sie ist.',
  'why.same':
    'Alle drei rechnen mit denselben Kunden, Bearbeitungszeiten, Personen und derselben Unsicherheit von Tag zu Tag. Die Bearbeitungszeit enthält hier den Anteil der Anwesenheit, der nicht für Kunden bleibt.',
  'why.experienced':
    'Die Simulation des Dienstplans nimmt die wirklich geplanten Personen statt des Bedarfs und die reinen Bearbeitungszeiten; sie meldet halbe Stunden.',
  glossary: 'Begriffe nachschlagen',
} as const
