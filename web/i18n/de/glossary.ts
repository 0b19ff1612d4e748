/** Begriffe der Planung, in einem Satz oder zweien. Schlüssel: `term.<id>` und `text.<id>`. */
export const glossary = {
  title: 'Begriffe',
  lead: 'Was die Wörter und Zahlen auf diesen Seiten bedeuten.',
  search: 'Begriff suchen',
  nothing: 'Kein Begriff passt zur Suche.',
  'group.demand': 'Nachfrage',
  'group.staffing': 'Bedarf',
  'group.simulation': 'Simulation',
  'term.simulation': 'Simulation',
  'text.simulation':
    'Tage werden am Rechner durchgespielt: Kunden kommen zufällig um die Prognose herum, Personen bedienen sie nach Plan. Aus vielen hundert Tagen ergibt sich, was zu erwarten ist. Gleicher Startwert, gleiches Ergebnis.',
  'term.verdict': 'Urteil über einen Dienstplan',
  'text.verdict':
    'Ob die Zusagen mit diesem Plan gehalten werden, je Standort, Tag und Kanal. „gehalten“ und „nicht gehalten“ sind zu 95 % sicher; „offen“ heißt: zu nah an der Zusage, um es zu sagen.',
  'term.serviceLevel': 'rechtzeitig bedient',
  'text.serviceLevel':
    'Anteil der Kunden, die höchstens so lange warten wie zugesagt, an allen, die kommen. Wer aufgibt oder nicht mehr drankommt, zählt als nicht rechtzeitig.',
  'term.meanWait': 'Wartezeit im Mittel',
  'text.meanWait':
    'Minuten vom Kommen bis zum Aufruf, über alle Kunden, die bedient wurden oder aufgegeben haben. Ein Mittel von 5 Minuten heißt nicht, dass niemand 30 wartet.',
  'term.promiseKept': 'Tage, die die Zusage halten',
  'text.promiseKept':
    'Anteil der simulierten Tage, an denen die Zusage über den ganzen Tag gehalten wird. Auch wenn sie im Mittel hält, gibt es Tage mit viel Andrang, an denen sie es nicht tut.',
  'term.confidence': '95-%-Bereich',
  'text.confidence':
    'Wie genau eine simulierte Zahl ist: mit 95 % Sicherheit liegt der wahre Wert des Modells darin. Mehr simulierte Tage machen ihn schmaler; über die Güte der Prognose sagt er nichts.',
  'term.overtime': 'Länger als bis Schließung',
  'text.overtime': 'Minuten von der Schließung, bis der letzte Kunde gegangen ist: wer im Haus ist, wird noch bedient.',
  'term.oneMore': 'Eine Person mehr',
  'text.oneMore':
    'Derselbe Tag mit denselben simulierten Kunden und einer eingearbeiteten Person mehr von Öffnung bis Schließung. Weil nur die Person sich ändert, ist der Unterschied genauer als jede der beiden Zahlen.',
  'term.exact': 'Exakter Tagesverlauf',
  'text.exact':
    'Die Wahrscheinlichkeit jeder Zahl von Kunden im Haus, Minute für Minute über den ganzen Tag gerechnet. Anders als die Formel kennt er den leeren Beginn und Schlangen, die in die nächste Viertelstunde wandern; anders als die Simulation nur eine Schlange und rein zufällige Bearbeitungszeiten.',
  'term.dayFactor': 'Unsicherheit von Tag zu Tag',
  'text.dayFactor':
    'Wie weit ein ganzer Tag über oder unter der Prognose liegen kann, als Anteil (Variationskoeffizient). 15 %: an zwei von drei Tagen liegt die Zahl der Kunden höchstens 15 % daneben.',
  'term.noShow': 'Nichterscheinen',
  'text.noShow': 'Anteil der gebuchten Termine, zu denen niemand kommt.',
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
  'term.specialDay': 'Besonderer Tag',
  'text.specialDay':
    'Ein Tag, der aus dem Kalender heraus anders ist: nach einem Feiertag, Brückentag, Monatsanfang, Ferien, ein Anlass der Stadt. Seine Wirkung ist ein Faktor auf die Nachfrage, gelernt aus vergangenen Tagen derselben Art oder von Hand gesetzt.',
  'term.correction': 'Korrektur',
  'text.correction':
    'Eine Änderung der Prognose durch die Planung, mit Grund. Die Zahl des Modells bleibt daneben stehen; Bedarf und Simulation rechnen mit der korrigierten. Zurücknehmen lässt sie im Protokoll.',
  'term.sameDay': 'Prognose für den Rest des Tages',
  'text.sameDay':
    'Wie weit ein ganzer Tag über oder unter seiner Prognose liegt, gilt als zufälliger Faktor (Gamma-verteilt). Was bis jetzt gezählt ist, engt ihn ein: Faktor = (r + gekommen) ÷ (r + vorhergesagt), r = 1 ÷ Unsicherheit².',
  'term.replay': 'Nachgerechnete Prognose',
  'text.replay':
    'Die Prognose, die an einem früheren Montag möglich gewesen wäre: nur aus Zählungen davor, mit demselben Verfahren. Schließtage und Anlässe kennt sie nach heutigem Stand; wo die Zählungen später berichtigt wurden, die berichtigten.',
  'term.wape': 'Fehler (WAPE)',
  'text.wape':
    'Summe der Abweichungen zwischen Prognose und Zählung, ohne Vorzeichen, geteilt durch die Summe der gezählten Kunden. 10 %: auf 100 Kunden kommen 10 Kunden Abweichung. Kleine Standorte und kurze Zeiten haben immer größere Werte, weil der Zufall dort mehr ausmacht.',
  'term.chance': 'Zufall im Fehler',
  'text.chance':
    'So groß wäre der Fehler (WAPE), wenn die Prognose den wahren Mittelwert genau träfe: Kunden, die unabhängig voneinander kommen, schwanken von selbst (Poisson). Was darüber liegt, könnte eine bessere Prognose vermeiden. Für Termine nicht angegeben, denn die füllen Plätze und kommen nicht zufällig.',
  'term.mase': 'Gegen die Vorwoche (MASE)',
  'text.mase':
    'Fehler der Prognose geteilt durch den Fehler, den das Wiederholen der Vorwoche in der gelernten Zeit gemacht hat. Unter 1: die Prognose lohnt sich. Anders als der WAPE zwischen großen und kleinen Standorten vergleichbar.',
  'term.bias': 'Schieflage',
  'text.bias':
    'Summe der Prognose minus Summe der Zählung, geteilt durch die Zählung. Bis ±1,5 % ist sie ohne Belang; darüber wird auf Dauer zu viel oder zu wenig Personal geplant.',
  'term.coverage': 'Treffer im 80-%-Bereich',
  'text.coverage':
    'Anteil der Zählungen, die in ihrem 80-%-Bereich lagen. Soll: 80 %, gut sind 75 bis 88 %. Weniger heißt, die Prognose gibt sich sicherer, als sie ist.',
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
