/** Was Kundinnen und Kunden erleben: das Urteil der Simulation über einen Dienstplan. */
export const verdicts = {
  tab: 'Was Kundinnen und Kunden erleben',
  tabCount: 'Was Kundinnen und Kunden erleben ({count})',
  lead: 'Jeder Standort und Tag dieses Plans wird viele Male durchgespielt: mit den Personen, Pausen und Wechseln des Plans und mit Kunden, wie die Prognose sie erwartet, mal mehr, mal weniger.',
  waiting: 'Die Simulation beginnt gleich.',
  outdated: 'Der Plan wurde seit der Simulation geändert',
  outdatedText: 'Die Zahlen gelten für die Änderung {revision}.',
  renew: 'Neu simulieren',
  again: 'Mit anderen Zufallstagen wiederholen',
  refining: 'Erste Zahlen; die weniger sicheren werden noch genauer gerechnet.',
  facts:
    'Je Standort und Tag mindestens {days} Tage, wo nötig bis zu {most}. Startwert {seed}, simuliert am {at}. Gleicher Startwert, gleiche Zahlen.',
  faults: 'Nicht alles konnte simuliert werden',
  none: 'Für diesen Plan gibt es keine Kunden zu simulieren',
  nothingHere: 'An diesem Standort gibt es in dieser Woche keine Kunden zu simulieren.',
  'summary.kept': 'Alle Zusagen werden gehalten',
  'summary.keptText': 'Auf allen {pools} Standorttagen warten die Kunden wie zugesagt.',
  'summary.broken': {
    one: 'An {count} von {pools} Standorttagen wird eine Zusage nicht gehalten',
    other: 'An {count} von {pools} Standorttagen werden Zusagen nicht gehalten',
  },
  'summary.close': {
    one: 'An {count} Standorttag liegt es zu nah an der Zusage, um es zu sagen.',
    other: 'An {count} Standorttagen liegt es zu nah an der Zusage, um es zu sagen.',
  },
  'summary.closeOnly': {
    one: 'Nur an {count} Standorttag ist offen, ob die Zusage gehalten wird',
    other: 'Nur an {count} Standorttagen ist offen, ob die Zusage gehalten wird',
  },
  trouble:
    '{share} statt {promise} warten höchstens {minutes} min (95-%-Bereich {range}), im Mittel wird {wait} min gewartet.',
  troubleWorst: 'Am ungünstigsten ist es für alle, die zwischen {from} und {to} kommen: {share}.',
  'help.enough': 'Eine Person mehr, den ganzen Tag: {share}. Das hält die Zusage.',
  'help.perhaps': 'Eine Person mehr, den ganzen Tag: {share}. Ob das die Zusage hält, ist offen.',
  'help.too-little': 'Eine Person mehr, den ganzen Tag: {share}. Auch das reicht nicht.',
  helpNote:
    '„Eine Person mehr“ heißt: dieselben simulierten Kunden, dazu eine eingearbeitete Person von Öffnung bis Schließung.',
  shownOf: 'Die {shown} größten Abweichungen von {count}.',
  showAll: 'Alle zeigen',
  table: 'Alle Standorte, Tage und Zusagen',
  file: 'simulation',
  'column.site': 'Standort',
  'column.day': 'Tag',
  'column.promise': 'Zusage',
  'column.customers': 'Kunden je Tag',
  'column.level': 'rechtzeitig bedient',
  'column.wait': 'Wartezeit im Mittel',
  'column.kept': 'Tage, die sie halten',
  'column.verdict': 'Urteil',
  'column.overtime': 'länger als bis Schließung',
  'column.utilisation': 'Auslastung',
  'column.oneMore': 'mit einer Person mehr',
  promise: '{channel}: {share} in {minutes} min',
  promiseShort: '{share} in {minutes} min',
  minutes: '{minutes} min',
  p90: '9 von 10: {minutes} min',
  'verdict.kept': 'gehalten',
  'verdict.close': 'offen',
  'verdict.broken': 'nicht gehalten',
  gaveUp: '{share} geben auf',
  definitions: 'Was die Zahlen bedeuten',
  'means.level':
    'Anteil der Kunden, die höchstens so lange warten wie zugesagt. Wer aufgibt oder nicht mehr drankommt, zählt als nicht rechtzeitig.',
  'means.wait':
    'Minuten vom Kommen (bei zu frühem Kommen: von der Öffnung) bis zum Aufruf, über alle, die bedient wurden oder aufgegeben haben.',
  'means.kept': 'Anteil der simulierten Tage, an denen der Tag als Ganzes die Zusage hält.',
  'means.overtime':
    'Minuten von der Schließung, bis der letzte Kunde gegangen ist: Mittel und der Wert, den neun von zehn Tagen nicht überschreiten.',
  'means.utilisation': 'Anteil der geplanten Anwesenheit in dieser Tätigkeit, in der Kunden bedient werden.',
  'means.interval':
    'Unter jeder geschätzten Zahl steht ihr 95-%-Bereich: mit 95 % Sicherheit liegt der wahre Wert des Modells darin. Er sagt, wie genau gerechnet wurde, nicht wie gut die Prognose ist.',
  'means.verdict':
    'gehalten: der ganze Bereich liegt über der Zusage; nicht gehalten: der ganze Bereich liegt darunter; offen: die Zusage liegt im Bereich.',
  'means.notIn':
    'Eine Kundin braucht so viel Anwesenheit wie im Bedarf: Bearbeitung, Wechsel und der Anteil für kurze Unterbrechungen. Nicht enthalten: plötzliche Erkrankungen und Ausfälle von Technik.',
  'means.repeat':
    'Wer nachrechnen will: „Planungsaufgabe“ und „Dienstplan“ als Datei enthalten alles, was die Simulation braucht.',
} as const
