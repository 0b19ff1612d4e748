import { type TableMapping, tableMapping } from '../../../contract/imports.ts'
import type { PeopleBatch, PersonEntry } from '../../batch.ts'
import { fault, type ImportFormat } from '../../format.ts'
import { faults } from '../../row-faults.ts'
import { openTable, recogniseTable, type TableField, type TableRow } from '../../table-format.ts'
import { siteWords } from '../../words.ts'

const field = (id: string, de: string, en: string, words: RegExp, required = false): TableField => ({
  id,
  title: { de, en },
  required,
  words,
})

const FIELDS: readonly TableField[] = [
  field(
    'personnelNumber',
    'Personalnummer',
    'Personnel number',
    /^(personal-?(nummer|nr\.?)|pers\.?-?nr\.?|pnr|personnel ?(number|no)|employee ?id)$/i,
    true,
  ),
  field(
    'familyName',
    'Nachname',
    'Family name',
    /^(nachname|familienname|name|last ?name|surname|family ?name)$/i,
    true,
  ),
  field('givenName', 'Vorname', 'Given name', /^(vorname|first ?name|given ?name)$/i, true),
  field(
    'homeSite',
    'Stammbüro',
    'Home office',
    /^(stamm(büro|standort)|standort|dienststelle|home ?(site|office)|office)$/i,
    true,
  ),
  field('sites', 'Weitere Standorte', 'Further offices', /^(weitere standorte|einsatzorte|standorte|sites|offices)$/i),
  field('skills', 'Qualifikationen', 'Skills', /^(qualifikation(en)?|skills?)$/i),
  field('entryDate', 'Eintritt', 'Entry', /^(eintritt(sdatum)?|entry( ?date)?|hire ?date)$/i),
  field('leavingDate', 'Austritt', 'Leaving', /^(austritt(sdatum)?|leaving( ?date)?|exit ?date)$/i),
  field(
    'weeklyHours',
    'Wochenstunden',
    'Weekly hours',
    /^(wochenstunden|wochenarbeitszeit|std\.?\/?woche|vertragsstunden|weekly ?hours|hours)$/i,
    true,
  ),
  field(
    'workdays',
    'Arbeitstage je Woche',
    'Workdays a week',
    /^(arbeitstage( je woche)?|tage\/?woche|workdays|days ?per ?week)$/i,
  ),
  field(
    'regime',
    'Rechtsverhältnis',
    'Kind of employment',
    /^(rechtsverhältnis|beschäftigungsart|tarif|regime|employment)$/i,
  ),
  field(
    'validFrom',
    'Vertrag gültig ab',
    'Contract valid from',
    /^((vertrag )?gültig ab|gültigkeit|valid ?from|ab)$/i,
    true,
  ),
  field('validTo', 'Vertrag gültig bis', 'Contract valid to', /^((vertrag )?gültig bis|befristet bis|valid ?to|bis)$/i),
]

const REGIMES = {
  tvoed: ['tvöd', 'tarif', 'tarifbeschäftigt', 'tarifbeschäftigte', 'beschäftigt', 'angestellt', 'employee'],
  'civil-servant': ['beamt', 'beamter', 'beamtin', 'beamte', 'civil servant'],
  trainee: ['auszubildend', 'auszubildende', 'auszubildender', 'azubi', 'ausbildung'],
} as const

/**
 * People and their contracts from a personnel system: a row per person and contract. Nobody is ever deleted by a file, and
 * what it says nothing of (protections, free times, wishes) stays as it is.
 */
export const people: ImportFormat<TableMapping, PeopleBatch> = {
  id: 'people',
  title: { de: 'Personal und Verträge (CSV)', en: 'People and contracts (CSV)' },
  description: {
    de: 'Eine Zeile je Person und Vertrag mit Personalnummer, Name, Stammbüro und Wochenstunden. Wer schon da ist, wird an der Personalnummer erkannt; gelöscht wird niemand. Anschrift, Telefon, Bank- und Geburtsdaten werden nicht gebraucht und nicht gelesen.',
    en: 'One row per person and contract with personnel number, name, home office and weekly hours. Who is there already is known by the personnel number; nobody is deleted. Addresses, telephone, bank and birth data are not needed and not read.',
  },
  extensions: ['.csv', '.txt', '.tsv'],
  kind: 'table',
  fields: FIELDS.map(({ id, title, required }) => ({ id, title, required })),
  settings: [],
  roles: ['admin', 'hr'],
  mapping: tableMapping,
  recognise: (file, city) => recogniseTable(file, city, FIELDS, ['personnelNumber', 'familyName', 'weeklyHours'], {}),
  read: (file, mapping, city) => {
    const { rows, faults: found } = openTable(file, mapping, FIELDS)
    const siteOf = siteWords(city.sites, mapping.aliases)
    const skills = new Set(city.skills)
    const known = new Map<string, { entry: PersonEntry; row: number }>()
    for (const row of rows) {
      const personnelNumber = row.need('personnelNumber')
      const familyName = row.need('familyName')
      const givenName = row.need('givenName')
      const home = row.need('homeSite')
      const homeSite = home === undefined ? undefined : siteOf(home)
      if (home !== undefined && homeSite === undefined)
        row.say(faults.unknownSite(row.at('homeSite') as { row: number }, home))
      const sites = listed(row, 'sites', text => {
        const site = siteOf(text)
        if (site === undefined) row.say(faults.unknownSite(row.at('sites') as { row: number }, text))
        return site
      })
      const held = listed(row, 'skills', text => {
        const skill = (mapping.aliases[text] ?? text).toLowerCase()
        if (skills.has(skill)) return skill
        row.say(unknownSkill(row, text, city.skills))
        return undefined
      })
      const entryDate = row.has('entryDate') ? row.date('entryDate', false) : undefined
      const leavingDate = row.has('leavingDate') ? row.date('leavingDate', false) : undefined
      if (entryDate !== undefined && leavingDate !== undefined && leavingDate < entryDate)
        row.say(backwards(row, 'leavingDate'))
      const hours = row.figure('weeklyHours', { from: 0.5, to: 48, whole: false })
      const workdays =
        row.has('workdays') && row.text('workdays') !== '' ? row.figure('workdays', { from: 1, to: 6, whole: true }) : 5
      const regime = row.has('regime') && row.text('regime') !== '' ? row.word('regime', REGIMES) : 'tvoed'
      const validFrom = row.date('validFrom', true)
      const validTo = row.has('validTo') ? (row.date('validTo', false) ?? null) : null
      if (validFrom !== undefined && validTo !== null && validTo < validFrom) row.say(backwards(row, 'validTo'))
      if (!row.sound || personnelNumber === undefined || homeSite === undefined || validFrom === undefined) continue
      const contract = {
        validFrom,
        validTo,
        weeklyMinutes: Math.round(hours! * 60),
        workdaysPerWeek: workdays!,
        regime: regime!,
      }
      const entry: PersonEntry = {
        personnelNumber,
        givenName: givenName!,
        familyName: familyName!,
        homeSite,
        sites,
        skills: held,
        entryDate: entryDate ?? null,
        leavingDate: leavingDate ?? null,
        contracts: [contract],
      }
      const before = known.get(personnelNumber)
      if (!before) known.set(personnelNumber, { entry, row: row.number })
      else if (!samePerson(before.entry, entry)) row.say(otherPerson(row, personnelNumber, before.row))
      else if (before.entry.contracts.some(other => overlap(other, contract))) row.say(overlaps(row, before.row))
      else
        known.set(personnelNumber, {
          row: before.row,
          entry: { ...before.entry, contracts: [...before.entry.contracts, contract] },
        })
    }
    return {
      rows: rows.length,
      batch: { kind: 'people', people: [...known.values()].map(one => one.entry) },
      faults: found,
    }
  },
}

type Contract = PersonEntry['contracts'][number]

function overlap(a: Contract, b: Contract): boolean {
  return (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo)
}

function samePerson(a: PersonEntry, b: PersonEntry): boolean {
  const { contracts: _a, ...rest } = a
  const { contracts: _b, ...other } = b
  return JSON.stringify(rest) === JSON.stringify(other)
}

/** The parts of a cell such as `Mitte, Nord`; null where the file has no such column. */
function listed(row: TableRow, id: string, meant: (text: string) => string | undefined): string[] | null {
  if (!row.has(id)) return null
  const parts = row
    .text(id)
    .split(/[,|/]/)
    .map(part => part.trim())
  return [...new Set(parts.filter(part => part !== '').flatMap(part => meant(part) ?? []))]
}

function unknownSkill(row: TableRow, text: string, known: readonly string[]) {
  return fault(
    'IMP-033',
    row.at('skills'),
    [`Die Qualifikation „${text}“ gibt es nicht.`, `Eine von diesen verwenden: ${known.join(', ')}.`],
    [`There is no skill “${text}”.`, `Use one of these: ${known.join(', ')}.`],
  )
}

function backwards(row: TableRow, id: string) {
  return fault(
    'IMP-035',
    row.at(id),
    ['Der letzte Tag liegt vor dem ersten.', 'Die beiden Tage prüfen.'],
    ['The last day lies before the first.', 'Check the two days.'],
  )
}

function otherPerson(row: TableRow, number: string, first: number) {
  return fault(
    'IMP-038',
    row.at('personnelNumber'),
    [
      `Die Personalnummer ${number} steht schon in Zeile ${first}, mit anderen Angaben zur Person.`,
      'Die Angaben angleichen; mehrere Zeilen einer Person unterscheiden sich nur im Vertrag.',
    ],
    [
      `The personnel number ${number} is in row ${first} already, with other data of the person.`,
      'Make them alike; rows of one person differ in the contract only.',
    ],
  )
}

function overlaps(row: TableRow, first: number) {
  return fault(
    'IMP-039',
    row.at('validFrom'),
    [`Der Vertrag überschneidet sich mit dem aus Zeile ${first}.`, 'Gültig ab und gültig bis prüfen.'],
    [`The contract overlaps with the one of row ${first}.`, 'Check valid from and valid to.'],
  )
}
