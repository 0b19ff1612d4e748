import { describe, expect, it } from 'vitest'
import { intervalCounts } from '../../../../api/imports/formats/interval-counts/format.ts'
import { CITY } from './sample.ts'

const recognise = (text: string) => intervalCounts.recognise(new TextEncoder().encode(text), CITY)

describe('recognising a file of counts', () => {
  it('proposes columns, forms, interval, delimiter and what a missing row means', () => {
    const rows = ['08:00', '08:15', '08:30'].map(time => `2.11.2026;${time};BürgerBüro Mitte;Termin;0`).join('\n')
    expect(recognise(`Datum;Uhrzeit;Ort;Art;Anzahl\n${rows}\n`)?.mapping).toMatchObject({
      delimiter: ';',
      encoding: 'utf-8',
      columns: { date: 'Datum', time: 'Uhrzeit', site: 'Ort', channel: 'Art', count: 'Anzahl' },
      dateFormat: 'd.M.yyyy',
      timeFormat: 'HH:mm',
      intervalMinutes: 15,
      missing: 'unknown',
    })
  })

  it('reads calls in five-minute steps with a time stamp', () => {
    const text = 'rownames,DateTime,Calls\n1,2003-03-03T07:00:00Z,111\n2,2003-03-03T07:05:00Z,113\n'
    expect(recognise(text)?.mapping).toMatchObject({
      delimiter: ',',
      columns: { dateTime: 'DateTime', count: 'Calls' },
      dateFormat: "yyyy-MM-dd'T'HH:mm:ssZZ",
      clock: 'local',
      intervalMinutes: 5,
      channel: 'call',
    })
  })

  it('reads bare hours', () => {
    expect(recognise('date,weekday,hour,calls\n2003-03-03,Mon,7,11\n2003-03-03,Mon,8,24\n')?.mapping).toMatchObject({
      columns: { date: 'date', time: 'hour', count: 'calls' },
      timeFormat: 'H',
      intervalMinutes: 60,
    })
  })

  it('knows Windows-1252 by its bytes', () => {
    const bytes = Uint8Array.from('Datum;Zeit;Büro;Anzahl\n01.11.2026;08:00;Süd;4\n', letter => letter.charCodeAt(0))
    expect(intervalCounts.recognise(bytes, CITY)?.mapping).toMatchObject({ encoding: 'windows-1252' })
  })

  it('shows headers and rows, but proposes nothing, where no column is a time', () => {
    const found = recognise('service,location,minutes\nPass,Mitte,10\n')
    expect(found?.mapping).toBeNull()
    expect(found?.headers).toEqual(['service', 'location', 'minutes'])
  })

  it('does not know a file without columns', () => {
    expect(recognise('just a line\n')).toBeUndefined()
  })
})
