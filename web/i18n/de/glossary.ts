/** Begriffe der Planung, in einem Satz oder zweien. Schlüssel: `term.<id>` und `text.<id>`. */
export const glossary = {
  title: 'Begriffe',
  lead: 'Was die Wörter und Zahlen auf diesen Seiten bedeuten.',
  search: 'Begriff suchen',
  nothing: 'Kein Begriff passt zur Suche.',
  'group.demand': 'Nachfrage',
  'group.staffing': 'Bedarf',
  'group.roster': 'Dienstplan',
  'group.proof': 'Optimierung und Beweis',
  'group.law': 'Regeln und Verfahren',
  'term.channel': 'Kanal',
  'text.channel': 'Wie Kunden kommen: ohne Termin, mit Termin oder am Telefon.',
  'term.interval': '80-%-Bereich',
  'text.interval':
    'Der Bereich, in dem vier von fünf Tagen oder Viertelstunden liegen. Er ist breit, wo wenig gezählt wurde oder die Tage stark schwanken.',
  'term.forecast': 'Prognose',
  'text.forecast':
    'Was zu erwarten ist, gelernt aus gezählten Tagen: Höhe, Wochentag, Uhrzeit, Jahreszeit, Feiertage. Jede Prognose bleibt als Fassung gespeichert und wird später an dem gemessen, was kam.',
  'term.slot': 'Viertelstunde',
  'text.slot': 'Das Raster der Planung: Bedarf, Beginn, Ende und Pausen liegen auf Viertelstunden.',
  'term.handling': 'Bearbeitungszeit',
  'text.handling': 'Zeit am Schalter oder Telefon samt Nacharbeit und Wechsel, im Mittel.',
  'term.load': 'Last (Erlang)',
  'text.load':
    'Wie viele Personen im Mittel gleichzeitig mit Kunden beschäftigt sind: ankommende Kunden mal Bearbeitungszeit. Wer noch bedient wird, zählt in der nächsten Viertelstunde mit.',
  'term.promise': 'Zusage (Serviceziel)',
  'text.promise':
    'Was der Stadt wichtig ist, etwa: 80 von 100 Kunden ohne Termin warten höchstens 20 Minuten. Je Standort und Kanal einstellbar.',
  'term.minimum': 'Mindestbesetzung',
  'text.minimum':
    'So viele müssen da sein, solange geöffnet ist, gleich wie viel zu tun ist: niemand arbeitet allein an einem Standort.',
  'term.required': 'Bedarf',
  'text.required':
    'Personen, mit denen die Zusagen gehalten werden, mindestens die Mindestbesetzung, höchstens die Zahl der Plätze.',
  'term.occupancy': 'Auslastung',
  'text.occupancy':
    'Anteil der Anwesenheit, in dem Kunden bedient werden. Nahe 100 % wachsen Warteschlangen und Krankenstand.',
  'term.erlang': 'Erlang C und A',
  'text.erlang':
    'Formeln für Warteschlangen, seit 1917 in Gebrauch. C: Kunden warten, bis sie drankommen. A: Anrufer legen auch auf.',
  'term.personHour': 'Personenstunde (Ph)',
  'text.personHour': 'Eine Person eine Stunde lang. Zwei fehlende Personen von 9 bis 10 Uhr sind zwei Personenstunden.',
  'term.shift': 'Dienst',
  'text.shift': 'Ein Arbeitstag einer Person: Beginn, Ende, Pause und was sie wann wo tut.',
  'term.cover': 'Abdeckung',
  'text.cover': 'Geplante gegen gebrauchte Personen, Viertelstunde für Viertelstunde. Rot ist, was fehlt.',
  'term.open': 'Offener Dienst',
  'text.open':
    'Eine Zeit, für die jemand gebraucht wird und niemand da ist. Zu wenig Personal macht einen Plan nie unmöglich; es wird gezeigt.',
  'term.home': 'Stammstandort',
  'text.home': 'Der Standort, zu dem eine Person gehört. Einsätze anderswo kosten Punkte, wenn sie vermeidbar sind.',
  'term.tour': 'Tour',
  'text.tour':
    'Ein Einsatz des mobilen Bürgerbüros mit Anfahrt, Aufbau und fester Besatzung; sie wird ganz oder gar nicht besetzt.',
  'term.wish': 'Wunsch',
  'text.wish': 'Was eine Person für einen Tag gern hätte. Abgelehnte Wünsche kosten Punkte und werden angezeigt.',
  'term.pin': 'Festlegung',
  'text.pin': 'Ein Tag einer Person, den die Planung bestimmt hat; der Optimierer lässt ihn unverändert.',
  'term.points': 'Punkte',
  'text.points':
    'Die Einheit, in der ein Plan bewertet wird; ein Punkt ist ein Cent der Preisliste. Fehlende Personen sind teuer, ein abgelehnter Wunsch ist billig.',
  'term.bound': 'Untere Schranke',
  'text.bound': 'Ein bewiesener Wert: mit diesen Personen, Verträgen und Regeln kostet kein Plan weniger.',
  'term.gap': 'Abstand',
  'text.gap': 'Wie weit der beste gefundene Plan höchstens über dem bestmöglichen liegt. 0 %: besser geht es nicht.',
  'term.seed': 'Startwert',
  'text.seed':
    'Eine Zahl, mit der die Suche beginnt. Gleicher Startwert und gleiche Schritte ergeben auf jedem Rechner denselben Plan.',
  'term.checker': 'Unabhängige Prüfung',
  'text.checker':
    'Ein eigenes Programm, das jeden Plan aus Regeln und Daten neu nachrechnet und vom Optimierer nichts weiß.',
  'term.hard': 'Harte Regel',
  'text.hard':
    'Gesetz oder Vereinbarung, die der Optimierer nie bricht: Ruhezeit, Pausen, Höchstarbeitszeit, Jugend- und Mutterschutz, Qualifikation, Abwesenheit.',
  'term.soft': 'Weiche Regel',
  'text.soft': 'Was möglichst eingehalten wird und sonst Punkte kostet: Bedarf, Wochenzeit, Wünsche, Stammstandort.',
  'term.tolerance': 'Wochenzeit und Toleranz',
  'text.tolerance':
    'Die Wochenzeit ist der Vertrag abzüglich Feiertagen und Abwesenheit. Um die Toleranz darf eine Woche davon abweichen.',
  'term.version': 'Fassung',
  'text.version':
    'Jede Berechnung ergibt eine neue Fassung der Woche. Veröffentlichte Fassungen bleiben unverändert erhalten.',
  'term.council': 'Zustimmung des Personalrats',
  'text.council':
    'Beginn und Ende der täglichen Arbeitszeit sind mitbestimmt (PersVG LSA § 65). Ein Plan wird vorgelegt; der Personalrat stimmt zu oder wendet mit Begründung ein.',
} as const
