import { describe, expect, it } from 'vitest'
import { personalDataFaults } from '../../../api/imports/personal-data.ts'

const table = (header: string, cells: string[]) => ({
  headers: [header],
  rows: cells.map((cell, i) => ({ number: i + 2, cells: [cell] })),
})
const refused = (header: string, cells: string[] = [], mapped: string[] = []) =>
  personalDataFaults(table(header, cells), new Set(mapped)).length > 0

describe('columns with data about citizens', () => {
  it.each([
    'Name',
    'Kundenname',
    'customer_name',
    'Vorname',
    'E-Mail',
    'email',
    'Telefonnummer',
    'Rufnummer',
    'Straße',
    'Geburtsdatum',
    'birthDate',
    'IBAN',
    'phone',
  ])('are refused by their header: %s', header => {
    expect(refused(header)).toBe(true)
  })

  it.each(['Datum', 'Anzahl', 'Standort', 'Anrufe', 'Kunden', 'Wochentag', 'Dienstleistung', 'rownames', 'Art'])(
    'are no others: %s',
    header => {
      expect(refused(header, ['3', '4'])).toBe(false)
    },
  )

  it('are refused for what is in them, whatever they are called', () => {
    expect(refused('Feld', ['', 'a.b@example.org'])).toBe(true)
    expect(refused('Feld', ['0391 5401234', '+49 391 540-1234'])).toBe(true)
    expect(refused('Feld', ['Frau Muster', 'Herr Beispiel'])).toBe(true)
  })

  it('are not seen in dates, counts and names of offices', () => {
    expect(refused('Tag', ['2026-11-02', '2026-11-03'])).toBe(false)
    expect(refused('Nummer', ['10234567', '20234568'])).toBe(false)
    expect(refused('Name', ['BürgerBüro Mitte'], ['Name'])).toBe(false)
  })

  it('are refused in a mapped column too when it holds mail addresses', () => {
    expect(refused('Standort', ['mitte@example.org'], ['Standort'])).toBe(true)
  })
})
