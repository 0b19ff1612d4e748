import { describe, expect, it } from 'vitest'
import { intervalCountsMapping } from '../../../../api/contract/imports.ts'
import { intervalCounts } from '../../../../api/imports/formats/interval-counts/format.ts'
import { CITY, MAPPING } from './sample.ts'

const read = (text: string | Uint8Array, changes: Record<string, unknown> = {}) =>
  intervalCounts.read(
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
    intervalCountsMapping.parse({ ...MAPPING, ...changes }),
    CITY,
  )
const HEADER = 'Datum;Zeit;Standort;Zugang;Anzahl\n'

describe('a file of counts that is in order', () => {
  it('is read with a byte order mark, Windows line ends, blank lines and quotes', () => {
    const text = `\ufeff${HEADER.replace('\n', '\r\n')}02.11.2026;08:00;"BürgerBüro Süd";spontan;"3"\r\n\r\n;;;;\r\n02.11.2026;08:15;sued;mit Termin;0\r\n`
    const { rows, faults, batch } = read(text)
    expect(faults).toEqual([])
    expect(rows).toBe(2)
    expect(batch.intervals).toEqual([
      { site: 'sued', channel: 'walk-in', date: '2026-11-02', start: 480, count: 3, row: 2 },
      { site: 'sued', channel: 'appointment', date: '2026-11-02', start: 495, count: 0, row: 5 },
    ])
  })

  it('is read in Windows-1252', () => {
    const bytes = Uint8Array.from(`${HEADER}02.11.2026;08:00;S\xfcd;spontan;3\n`, letter => letter.charCodeAt(0))
    expect(read(bytes, { encoding: 'windows-1252' }).batch.intervals[0]).toMatchObject({ site: 'sued', count: 3 })
  })

  it('takes office and channel from the mapping, and bare hours', () => {
    const { faults, batch } = read('date,weekday,hour,calls\n2003-03-03,Mon,7,1169\n', {
      delimiter: ',',
      columns: { date: 'date', time: 'hour', count: 'calls' },
      ignore: ['weekday'],
      dateFormat: 'yyyy-MM-dd',
      timeFormat: 'H',
      intervalMinutes: 60,
      site: 'telefon',
      channel: 'call',
    })
    expect(faults).toEqual([])
    expect(batch.intervals).toEqual([
      { site: 'telefon', channel: 'call', date: '2003-03-03', start: 420, count: 1169, row: 2 },
    ])
  })

  it('reads other words for offices and channels that the mapping names', () => {
    const { batch } = read(`${HEADER}02.11.2026;08:00;Rathaus;B2;3\n`, {
      siteAliases: { rathaus: 'mitte' },
      channelAliases: { B2: 'appointment' },
    })
    expect(batch.intervals[0]).toMatchObject({ site: 'mitte', channel: 'appointment' })
  })

  it('turns instants with an offset into the time on the wall', () => {
    const { faults, batch } = read('t;n\n2026-07-01T06:00:00Z;1\n2026-12-01T07:00:00+01:00;2\n', {
      columns: { dateTime: 't', count: 'n' },
      dateFormat: "yyyy-MM-dd'T'HH:mm:ssZZ",
      clock: 'offset',
      site: 'mitte',
      channel: 'walk-in',
    })
    expect(faults).toEqual([])
    expect(batch.intervals.map(({ date, start }) => [date, start])).toEqual([
      ['2026-07-01', 480],
      ['2026-12-01', 420],
    ])
  })

  it('leaves the zone in a text alone where the clock is the wall’s', () => {
    const { batch } = read('t;n\n2003-03-03T07:00:00Z;111\n', {
      columns: { dateTime: 't', count: 'n' },
      dateFormat: "yyyy-MM-dd'T'HH:mm:ssZZ",
      site: 'telefon',
      channel: 'call',
      intervalMinutes: 5,
    })
    expect(batch.intervals[0]).toMatchObject({ date: '2003-03-03', start: 420 })
  })

  it('knows both hours of the autumn night by their offsets', () => {
    const { faults, batch } = read(
      'Datum;Zeit;UTC;Anzahl\n25.10.2026;02:00;+02:00;5\n25.10.2026;02:00;+01:00;7\n25.10.2026;03:00;+01:00;1\n',
      {
        columns: { date: 'Datum', time: 'Zeit', offset: 'UTC', count: 'Anzahl' },
        site: 'mitte',
        channel: 'walk-in',
        intervalMinutes: 60,
      },
    )
    expect(faults).toEqual([])
    expect(batch.intervals.map(interval => interval.count)).toEqual([5, 7, 1])
  })
})

describe('steps longer than the intervals', () => {
  const file = (times: string[]) => HEADER + times.map(time => `02.11.2026;${time};Mitte;spontan;1\n`).join('')
  it('are gaps when they come one at a time', () => {
    expect(read(file(['08:00', '08:15', '08:45', '09:00', '09:30', '09:45'])).faults).toEqual([])
  })
  it('are gaps when the file leaves out what was nobody', () => {
    expect(read(file(['08:00', '08:30', '09:00', '09:30']), { missing: 'zero' }).faults).toEqual([])
  })
})
