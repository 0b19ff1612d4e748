import type { AbsenceRow } from '../../db/queries/people/absences.ts'
import type { PersonRecord } from '../../db/queries/people/find-person.ts'
import type { WishRow } from '../../db/queries/people/wishes.ts'
import type { Absence, Person, Wish } from '../contract/people.ts'
import type { View } from './view.ts'

/** A person's record as the viewer may see it: what the view does not show is not sent. */
export function toPerson(record: PersonRecord, view: View): Person {
  const { person } = record
  return {
    id: person.id,
    ...(view.names
      ? { personnelNumber: person.personnelNumber, givenName: person.givenName, familyName: person.familyName }
      : { familyName: person.id }),
    ...(view.reasons ? { birthDate: person.birthDate } : {}),
    homeSite: person.homeSite,
    sites: record.sites.map(site => site.siteCode),
    entryDate: person.entryDate,
    leavingDate: person.leavingDate,
    speed: person.speed,
    contracts: record.contracts.map(contract => ({
      regime: contract.regime,
      weeklyMinutes: contract.weeklyMinutes,
      workdaysPerWeek: contract.workdaysPerWeek,
      toleranceMinutes: contract.toleranceMinutes,
      from: contract.validFrom,
      to: contract.validTo,
    })),
    skills: record.skills.map(held => ({ skill: held.skillCode, from: held.validFrom, to: held.validTo })),
    protections: view.circumstances
      ? record.protections.map(protection => ({
          effect: protection.effect,
          maxDayMinutes: protection.maxDayMinutes,
          ...(view.reasons ? { reason: protection.reason } : {}),
          from: protection.validFrom,
          to: protection.validTo,
        }))
      : [],
    weeklyFreeTimes: view.circumstances
      ? record.freeTimes.map(time => ({
          weekday: time.weekday,
          start: time.startMinute,
          end: time.endMinute,
          kind: time.kind,
          from: time.validFrom,
          to: time.validTo,
        }))
      : [],
    absences: view.circumstances
      ? record.absences.filter(absence => absence.state !== 'cancelled').map(absence => toAbsence(absence, view))
      : [],
    wishes: view.circumstances ? record.wishes.filter(wish => wish.state !== 'withdrawn').map(toWish) : [],
    revision: person.revision,
    editable: view.editable,
  }
}

export function toAbsence(row: AbsenceRow, view: Pick<View, 'absenceKinds'>): Absence {
  return {
    id: row.id,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    start: row.startMinute,
    end: row.endMinute,
    ...(view.absenceKinds ? { kind: row.kind } : {}),
    state: row.state,
  }
}

export function toWish(row: WishRow): Wish {
  return {
    id: row.id,
    date: row.date,
    kind: row.kind,
    minute: row.minute,
    site: row.siteCode,
    weight: row.weight,
    state: row.state,
  }
}
