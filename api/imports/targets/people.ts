import { randomBytes } from 'node:crypto'
import { readPeopleByNumber } from '../../../db/queries/imports/people-by-number.ts'
import { insertPerson, replacePersonParts, updatePerson } from '../../../db/queries/people/save-person.ts'
import { addDays } from '../../../solver/index.ts'
import { recordAudit } from '../../audit/record.ts'
import { demandAllSites } from '../../auth/rights.ts'
import { changedMeanwhile } from '../../errors.ts'
import type { PeopleBatch, PersonEntry } from '../batch.ts'
import { extentOf, type ImportTarget } from './target.ts'

type Stored = Awaited<ReturnType<typeof readPeopleByNumber>>[number]
type Contract = Stored['contracts'][number]

/** People and contracts from the personnel system: added or changed, never taken away. */
export const peopleTarget: ImportTarget<PeopleBatch> = {
  demandReach: user => demandAllSites(user),
  layOver: async (db, batch, { today, user, now }) => {
    const stored = new Map(
      (
        await readPeopleByNumber(
          db,
          batch.people.map(entry => entry.personnelNumber),
        )
      ).map(one => [one.person.personnelNumber, one]),
    )
    const fresh: { entry: PersonEntry; record: RecordOf }[] = []
    const changed: { entry: PersonEntry; before: Stored; record: RecordOf }[] = []
    for (const entry of batch.people) {
      const before = stored.get(entry.personnelNumber)
      const record = recordOf(entry, before)
      if (!before) fresh.push({ entry, record })
      else if (JSON.stringify(record) !== JSON.stringify(asRecord(before))) changed.push({ entry, before, record })
    }
    const contracts = batch.people.flatMap(entry => entry.contracts)
    return {
      inserted: fresh.length,
      updated: changed.length,
      unchanged: batch.people.length - fresh.length - changed.length,
      series: [],
      contents: [
        {
          what: { de: 'Personen und Verträge', en: 'People and contracts' },
          site: null,
          ...extentOf(contracts.map(contract => contract.validFrom)),
          count: contracts.length,
          unit: { de: 'Verträge', en: 'contracts' },
        },
      ],
      notes: [
        {
          code: 'NO-CONTRACT-TODAY',
          cause: {
            de: 'Personen, deren Verträge aus der Datei heute nicht gelten',
            en: 'People none of whose contracts in the file counts today',
          },
          count: batch.people.filter(
            entry =>
              !entry.contracts.some(one => one.validFrom <= today && (one.validTo === null || today <= one.validTo)),
          ).length,
        },
        {
          code: 'LEFT',
          cause: { de: 'Personen, die schon ausgetreten sind', en: 'People who have left already' },
          count: batch.people.filter(entry => entry.leavingDate !== null && entry.leavingDate < today).length,
        },
        {
          code: 'FULL-TIME-ABOVE',
          cause: {
            de: 'Verträge über 40 Stunden je Woche; Dezimalzeichen prüfen',
            en: 'Contracts above 40 hours a week; check the decimal sign',
          },
          count: contracts.filter(contract => contract.weeklyMinutes > 2400).length,
        },
      ].filter(note => note.count > 0),
      write: async tx => {
        const by = { user, now }
        for (const { entry, record } of fresh) {
          const id = `p${randomBytes(5).toString('hex')}`
          await insertPerson(tx, {
            id,
            personnelNumber: entry.personnelNumber,
            ...record.person,
            entryDate: record.person.entryDate ?? entry.contracts[0]!.validFrom,
          })
          await replacePersonParts(tx, id, { sites: record.sites, contracts: record.contracts, skills: record.skills })
          await recordAudit(tx, by, {
            verb: 'people.create',
            entity: 'person',
            entityId: id,
            after: { personnelNumber: entry.personnelNumber, ...record },
          })
        }
        for (const { before, record } of changed) {
          const { id, revision } = before.person
          if (!(await updatePerson(tx, id, withEntry(record.person, before), revision))) throw changedMeanwhile()
          await replacePersonParts(tx, id, { sites: record.sites, contracts: record.contracts, skills: record.skills })
          await recordAudit(tx, by, {
            verb: 'people.update',
            entity: 'person',
            entityId: id,
            before: asRecord(before),
            after: record,
          })
        }
      },
    }
  },
}

/** What a file decides of a person. */
interface RecordOf {
  readonly person: {
    readonly givenName: string
    readonly familyName: string
    readonly homeSite: string
    readonly entryDate: string | null
    readonly leavingDate: string | null
  }
  readonly sites: readonly string[]
  readonly contracts: Contract[]
  readonly skills: Stored['skills']
}

function asRecord({ person, sites, contracts, skills }: Stored): RecordOf {
  const { givenName, familyName, homeSite, entryDate, leavingDate } = person
  return { person: { givenName, familyName, homeSite, entryDate, leavingDate }, sites, contracts, skills }
}

function withEntry(person: RecordOf['person'], before: Stored) {
  return { ...person, entryDate: person.entryDate ?? before.person.entryDate }
}

function recordOf(entry: PersonEntry, before: Stored | undefined): RecordOf {
  const sites = entry.sites === null ? (before?.sites ?? []) : entry.sites
  const held = before?.skills ?? []
  const added = (entry.skills ?? []).filter(skill => !held.some(one => one.skillCode === skill))
  return {
    person: {
      givenName: entry.givenName,
      familyName: entry.familyName,
      homeSite: entry.homeSite,
      entryDate: entry.entryDate ?? before?.person.entryDate ?? null,
      leavingDate: entry.leavingDate ?? before?.person.leavingDate ?? null,
    },
    sites: [
      ...new Set([...(sites.includes(entry.homeSite) && entry.sites === null ? [] : [entry.homeSite]), ...sites]),
    ],
    contracts: mergeContracts(entry.contracts, before?.contracts ?? []),
    skills: [
      ...held,
      ...added.map(skillCode => ({ skillCode, validFrom: entry.contracts[0]!.validFrom, validTo: null })),
    ],
  }
}

/**
 * The file's contracts laid into those that are known: one of the same first day is replaced, an earlier one that is still
 * open ends the day before, a later one stays and ends the file's own. Reading the same file again changes nothing.
 */
export function mergeContracts(fresh: PersonEntry['contracts'], stored: readonly Contract[]): Contract[] {
  const merged = new Map(stored.map(contract => [contract.validFrom, contract]))
  for (const contract of fresh)
    merged.set(contract.validFrom, {
      ...contract,
      toleranceMinutes: merged.get(contract.validFrom)?.toleranceMinutes ?? 120,
    })
  const sorted = [...merged.values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return sorted.map((contract, i) => {
    const next = sorted[i + 1]
    const before = next && addDays(next.validFrom, -1)
    const validTo =
      before !== undefined && (contract.validTo === null || contract.validTo > before) ? before : contract.validTo
    const { regime, weeklyMinutes, workdaysPerWeek, toleranceMinutes, validFrom } = contract
    return { regime, weeklyMinutes, workdaysPerWeek, toleranceMinutes, validFrom, validTo }
  })
}
