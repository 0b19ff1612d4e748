import type { HandoverProfile } from '../api/exports.ts'

type Code = HandoverProfile['codes'][number]

/** Codes as lines to edit: `FH1 07:45-15:45 30`, the break only where it counts. */
export function codesToText(codes: readonly Code[]): string {
  return codes
    .map(code => {
      const rest = code.breakMinutes === null || code.breakMinutes === undefined ? '' : ` ${code.breakMinutes}`
      return `${code.code} ${clock(code.start)}-${clock(code.end)}${rest}`
    })
    .join('\n')
}

/** Lines as codes; those that cannot be read are given back by their number, from 1. */
export function codesFromText(text: string): { codes: Code[]; wrong: number[] } {
  const codes: Code[] = []
  const wrong: number[] = []
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return
    const match = /^(\S{1,12})\s+(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})(?:\s+(\d{1,3}))?$/.exec(line.trim())
    const start = match ? Number(match[2]) * 60 + Number(match[3]) : -1
    const end = match ? Number(match[4]) * 60 + Number(match[5]) : -1
    if (!match || Number(match[3]) > 59 || Number(match[5]) > 59 || end > 1440 || end <= start) wrong.push(i + 1)
    else codes.push({ code: match[1]!, start, end, breakMinutes: match[6] === undefined ? null : Number(match[6]) })
  })
  return { codes, wrong }
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
