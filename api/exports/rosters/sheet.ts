import writeExcelFile from 'write-excel-file/node'
import type { Language } from '../../contract/common.ts'
import type { HandedShift } from './handed-shift.ts'

export interface SheetInput {
  readonly title: string
  /** The seven (or more) days of the plan. */
  readonly days: readonly { readonly date: string; readonly holiday: string | null }[]
  readonly shifts: readonly HandedShift[]
  readonly cover: readonly {
    readonly site: string
    readonly activity: string
    readonly date: string
    readonly start: number
    readonly required: number
    readonly present: number
  }[]
  readonly language: Language
}

const WORDS = {
  de: {
    plan: 'Wochenplan',
    shifts: 'Dienste',
    cover: 'Besetzung',
    name: 'Name',
    number: 'Personalnummer',
    hours: 'Stunden',
    date: 'Datum',
    start: 'Beginn',
    end: 'Ende',
    rest: 'Pause (Min.)',
    work: 'Arbeitszeit (Std.)',
    site: 'Standort',
    activity: 'Tätigkeit',
    document: 'Belegnummer',
    required: 'Bedarf',
    present: 'Besetzt',
    missing: 'Fehlend',
  },
  en: {
    plan: 'Week plan',
    shifts: 'Shifts',
    cover: 'Cover',
    name: 'Name',
    number: 'Personnel number',
    hours: 'Hours',
    date: 'Date',
    start: 'Start',
    end: 'End',
    rest: 'Break (min)',
    work: 'Working time (h)',
    site: 'Office',
    activity: 'Activity',
    document: 'Document number',
    required: 'Required',
    present: 'Present',
    missing: 'Missing',
  },
} as const

type Cell = { readonly value?: string | number; readonly [style: string]: unknown } | null

/** A roster as a workbook of three sheets: the week as people read it, the shifts one by one, and the cover by slot. */
export async function rosterSheet(input: SheetInput): Promise<Uint8Array> {
  const words = WORDS[input.language]
  const workbook = writeExcelFile([
    {
      sheet: words.plan,
      data: planRows(input) as never,
      columns: [{ width: 26 }, { width: 14 }, ...input.days.map(() => ({ width: 19 })), { width: 9 }],
      stickyRowsCount: 2,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    },
    {
      sheet: words.shifts,
      data: shiftRows(input) as never,
      columns: [14, 26, 12, 8, 8, 12, 16, 24, 24, 20].map(width => ({ width })),
      stickyRowsCount: 1,
    },
    {
      sheet: words.cover,
      data: coverRows(input) as never,
      columns: [24, 20, 12, 8, 10, 10, 10].map(width => ({ width })),
      stickyRowsCount: 1,
    },
  ])
  return workbook.toBuffer()
}

function planRows({ title, days, shifts, language }: SheetInput): Cell[][] {
  const words = WORDS[language]
  const people = new Map<string, HandedShift[]>()
  for (const shift of shifts) people.set(shift.personnelNumber, [...(people.get(shift.personnelNumber) ?? []), shift])
  return [
    [{ value: title, fontWeight: 'bold', fontSize: 14 }],
    [
      head(words.name),
      head(words.number),
      ...days.map(day => head(dayName(day.date, language) + (day.holiday === null ? '' : `\n${day.holiday}`))),
      head(words.hours),
    ],
    ...[...people.values()].map(own => [
      text(own[0]!.name, { fontWeight: 'bold' }),
      text(own[0]!.personnelNumber),
      ...days.map(({ date, holiday }): Cell => {
        const shift = own.find(one => one.date === date)
        const style = holiday === null ? {} : { backgroundColor: '#eeeeee' }
        if (!shift) return { value: '', ...style }
        return text(`${clock(shift.start)}–${clock(shift.end)}\n${shift.sites.join(', ')}`, style)
      }),
      figure(own.reduce((sum, shift) => sum + shift.workMinutes, 0) / 60),
    ]),
  ]
}

function shiftRows({ shifts, language }: SheetInput): Cell[][] {
  const words = WORDS[language]
  return [
    [
      words.number,
      words.name,
      words.date,
      words.start,
      words.end,
      words.rest,
      words.work,
      words.site,
      words.activity,
      words.document,
    ].map(head),
    ...shifts.map(shift => [
      text(shift.personnelNumber),
      text(shift.name),
      text(dateText(shift.date, language)),
      text(clock(shift.start)),
      text(clock(shift.end)),
      { value: shift.breakMinutes, type: Number },
      figure(shift.workMinutes / 60),
      text(shift.sites.join(', ')),
      text(shift.activities.join(', ')),
      text(shift.document),
    ]),
  ]
}

function coverRows({ cover, language }: SheetInput): Cell[][] {
  const words = WORDS[language]
  return [
    [words.site, words.activity, words.date, words.start, words.required, words.present, words.missing].map(head),
    ...cover.map(row => [
      text(row.site),
      text(row.activity),
      text(dateText(row.date, language)),
      text(clock(row.start)),
      { value: row.required, type: Number },
      { value: row.present, type: Number },
      { value: Math.max(0, row.required - row.present), type: Number },
    ]),
  ]
}

function head(value: string): Cell {
  return { value, type: String, fontWeight: 'bold', backgroundColor: '#dde5ee', wrap: true, alignVertical: 'top' }
}

function text(value: string, style: object = {}): Cell {
  return { value, type: String, wrap: true, alignVertical: 'top', ...style }
}

function figure(value: number): Cell {
  return { value: Math.round(value * 100) / 100, type: Number, format: '0.00', alignVertical: 'top' }
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function dateText(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date))
}

function dayName(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(date))
}
