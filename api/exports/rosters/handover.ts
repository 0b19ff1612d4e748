import type { HandoverProfile } from '../../contract/exports.ts'
import { type CsvCell, toCsv } from '../csv.ts'
import type { HandedShift } from './handed-shift.ts'

/** Which of the two tables of SAP is meant; the other layouts have one. */
export type Part = 'days' | 'intervals'

/** Shifts as the text of a personnel system's file. */
export function handoverText(shifts: readonly HandedShift[], profile: HandoverProfile, part: Part): string {
  return toCsv(LAYOUTS[profile.layout](shifts, profile, part), profile)
}

/** The text in the encoding that was asked for; what Windows-1252 does not know becomes its base letter or a question mark. */
export function encoded(text: string, encoding: HandoverProfile['encoding']): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`, 'utf8')
  const bytes: number[] = []
  for (const sign of text) bytes.push(byteOf(sign) ?? byteOf(baseLetter(sign)) ?? 0x3f)
  return Uint8Array.from(bytes)
}

type Rows = readonly (readonly CsvCell[])[]

const LAYOUTS: Readonly<
  Record<HandoverProfile['layout'], (shifts: readonly HandedShift[], profile: HandoverProfile, part: Part) => Rows>
> = {
  general: (shifts, profile) => [
    [
      'Personalnummer',
      'Datum',
      'Beginn',
      'Ende',
      'PauseMin',
      'Dienstkuerzel',
      'Standort',
      'Taetigkeit',
      'Planversion',
      'Belegnr',
      'Storno',
    ],
    ...shifts.map(shift => [
      numberOf(shift, profile),
      dateOf(shift.date, profile),
      timeOf(shift.start, profile),
      timeOf(shift.end, profile),
      shift.breakMinutes,
      codeOf(shift, profile),
      shift.sites.join(', '),
      shift.activities.join(', '),
      shift.version,
      shift.document,
      shift.cancelled ? 'X' : '',
    ]),
  ],
  // Reference; days; key of four; hours of four digits and two decimals. Cancelled shifts have no hours.
  ases: (shifts, profile) =>
    shifts.map(shift => {
      const day = dateOf(shift.date, profile)
      const hours = shift.cancelled ? 0 : shift.workMinutes / 60
      return [
        numberOf(shift, profile),
        `${day}-${day}`,
        codeOf(shift, profile).padEnd(4),
        hours.toFixed(2).padStart(7, '0').replace('.', profile.decimal),
      ]
    }),
  'sap-2003': (shifts, profile, part) =>
    part === 'days'
      ? [
          [
            'EXTSYSTEM',
            'EXTAPPLICATION',
            'EXTDOCUMENTNO',
            'EMPLOYEENUMBER',
            'FROMDATE',
            'TODATE',
            'DAILYWORKSCHEDULE',
            'FROMTIME',
            'TOTIME',
            'WORKINGHOURS',
            'REVERSED',
          ],
          ...shifts.map(shift => [
            profile.externalSystem,
            profile.externalApplication,
            shift.document,
            numberOf(shift, profile),
            dateOf(shift.date, profile),
            dateOf(shift.date, profile),
            codeOf(shift, profile),
            timeOf(shift.start, profile),
            timeOf(shift.end, profile),
            Math.round((shift.workMinutes / 60) * 100) / 100,
            shift.cancelled ? 'X' : '',
          ]),
        ]
      : [
          [
            'EXTSYSTEM',
            'EXTAPPLICATION',
            'EXTDOCUMENTNO',
            'INTERVALTYPE',
            'FROMTIME',
            'TOTIME',
            'WORKPLACE',
            'ACTIVITY',
          ],
          // A cancelled document takes its intervals with it.
          ...shifts
            .filter(shift => !shift.cancelled)
            .flatMap(shift =>
              [
                ...shift.pieces.map(piece => ({ ...piece, type: 'WORK' })),
                ...shift.breaks.map(rest => ({ ...rest, type: 'BREAK', site: '', activity: '' })),
              ]
                .sort((a, b) => a.start - b.start)
                .map(interval => [
                  profile.externalSystem,
                  profile.externalApplication,
                  shift.document,
                  interval.type,
                  timeOf(interval.start, profile),
                  timeOf(interval.end, profile),
                  interval.site,
                  interval.activity,
                ]),
            ),
        ],
}

function numberOf(shift: HandedShift, { numberWidth }: HandoverProfile): string {
  return shift.personnelNumber.padStart(numberWidth, '0')
}

/** The code of the first entry that fits in start, end and, where it says so, break. */
export function codeOf(shift: Pick<HandedShift, 'start' | 'end' | 'breakMinutes'>, profile: HandoverProfile): string {
  const found = profile.codes.find(
    code =>
      code.start === shift.start &&
      code.end === shift.end &&
      (code.breakMinutes === null || code.breakMinutes === undefined || code.breakMinutes === shift.breakMinutes),
  )
  return found?.code ?? profile.otherCode
}

function dateOf(date: string, { dateFormat }: HandoverProfile): string {
  const [year, month, day] = date.split('-') as [string, string, string]
  return {
    'dd.MM.yyyy': `${day}.${month}.${year}`,
    'dd.MM.yy': `${day}.${month}.${year.slice(2)}`,
    'yyyy-MM-dd': date,
    yyyyMMdd: `${year}${month}${day}`,
  }[dateFormat]
}

function timeOf(minute: number, { timeFormat }: HandoverProfile): string {
  const hours = String(Math.floor(minute / 60)).padStart(2, '0')
  const minutes = String(minute % 60).padStart(2, '0')
  return { 'HH:mm': `${hours}:${minutes}`, HHmm: `${hours}${minutes}`, HHmmss: `${hours}${minutes}00` }[timeFormat]
}

/** Windows-1252 has signs of its own where Latin-1 has none. */
const OWN_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function byteOf(sign: string): number | undefined {
  const code = sign.codePointAt(0)!
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
  const at = OWN_SIGNS.indexOf(sign)
  return at < 0 ? undefined : 0x80 + at
}

function baseLetter(sign: string): string {
  return sign.normalize('NFD')[0] ?? '?'
}
