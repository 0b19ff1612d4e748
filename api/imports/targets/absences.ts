import { readAbsencesOf } from '../../../db/queries/imports/absences-of.ts'
import { insertAbsence, updateAbsence } from '../../../db/queries/people/absences.ts'
import { daysBetween } from '../../../solver/index.ts'
import { recordAudit } from '../../audit/record.ts'
import { demandSite } from '../../auth/rights.ts'
import type { AbsenceEntry, AbsencesBatch } from '../batch.ts'
import { extentOf, type ImportTarget } from './target.ts'

/** A stretch beyond this is worth a look: an end that was mistyped, or a leave that needs a contract change. */
const LONG_DAYS = 184

/** Absences go to the people; the same stretch of the same person is one absence, however often it is read. */
export const absencesTarget: ImportTarget<AbsencesBatch> = {
  demandReach: (user, batch) => {
    for (const site of new Set(batch.entries.map(entry => entry.homeSite))) demandSite(user, site)
  },
  layOver: async (db, batch, { today, user, now }) => {
    const { firstDay } = extentOf(batch.entries.map(entry => entry.firstDay))
    const { lastDay } = extentOf(batch.entries.map(entry => entry.lastDay))
    const people = [...new Set(batch.entries.map(entry => entry.person))]
    const stored = await readAbsencesOf(db, people, firstDay ?? today, lastDay ?? today)
    const known = new Map(stored.map(row => [keyOf({ ...row, person: row.personId }, row), row]))
    const fresh: AbsenceEntry[] = []
    const changed: { entry: AbsenceEntry; id: number }[] = []
    let nothingToCancel = 0
    for (const entry of batch.entries) {
      const row = known.get(keyOf(entry, { startMinute: entry.start, endMinute: entry.end }))
      if (!row && entry.state === 'cancelled') nothingToCancel++
      else if (!row) fresh.push(entry)
      else if (row.state !== entry.state || (row.kind !== entry.absence && entry.state !== 'cancelled'))
        changed.push({ entry, id: row.id })
    }
    const overlapping = fresh.filter(entry =>
      stored.some(
        row =>
          row.personId === entry.person &&
          row.state !== 'cancelled' &&
          row.firstDay <= entry.lastDay &&
          entry.firstDay <= row.lastDay,
      ),
    )
    return {
      inserted: fresh.length,
      updated: changed.length,
      unchanged: batch.entries.length - fresh.length - changed.length,
      series: [],
      contents: [
        {
          what: { de: 'Abwesenheiten', en: 'Absences' },
          site: null,
          firstDay,
          lastDay,
          count: people.length,
          unit: { de: 'Personen', en: 'people' },
        },
      ],
      notes: [
        {
          code: 'OVERLAPS',
          cause: {
            de: 'Neue Abwesenheiten, die sich mit schon eingetragenen überschneiden',
            en: 'New absences that overlap with some already entered',
          },
          count: overlapping.length,
        },
        {
          code: 'PAST',
          cause: { de: 'Abwesenheiten, die schon vorbei sind', en: 'Absences that are over' },
          count: batch.entries.filter(entry => entry.lastDay < today).length,
        },
        {
          code: 'LONG',
          cause: { de: 'Abwesenheiten von mehr als einem halben Jahr', en: 'Absences of more than half a year' },
          count: batch.entries.filter(entry => daysBetween(entry.firstDay, entry.lastDay) > LONG_DAYS).length,
        },
        {
          code: 'NOTHING-TO-CANCEL',
          cause: {
            de: 'Stornierte Zeilen, zu denen nichts eingetragen ist',
            en: 'Cancelled rows for which nothing is entered',
          },
          count: nothingToCancel,
        },
      ].filter(note => note.count > 0),
      write: async tx => {
        const by = { user, now }
        for (const entry of fresh) {
          const row = await insertAbsence(tx, {
            personId: entry.person,
            firstDay: entry.firstDay,
            lastDay: entry.lastDay,
            startMinute: entry.start,
            endMinute: entry.end,
            kind: entry.absence,
            state: entry.state,
          })
          await recordAudit(tx, by, {
            verb: 'people.add-absence',
            entity: 'person',
            entityId: entry.person,
            after: { absence: row.id, firstDay: row.firstDay, lastDay: row.lastDay, state: row.state },
          })
        }
        for (const { entry, id } of changed) {
          const before = stored.find(row => row.id === id)!
          const row = await updateAbsence(tx, id, {
            state: entry.state,
            ...(entry.state === 'cancelled' ? {} : { kind: entry.absence }),
          })
          await recordAudit(tx, by, {
            verb: 'people.update-absence',
            entity: 'person',
            entityId: entry.person,
            before: { absence: id, state: before.state },
            after: { absence: id, state: row.state },
          })
        }
      },
    }
  },
}

function keyOf(
  { person, firstDay, lastDay }: Pick<AbsenceEntry, 'person' | 'firstDay' | 'lastDay'>,
  { startMinute, endMinute }: { startMinute: number; endMinute: number },
): string {
  return `${person} ${firstDay} ${lastDay} ${startMinute} ${endMinute}`
}
