import { describe, expect, it } from 'vitest'
import { scenarioChange } from '../../../../../api/contract/scenarios.ts'
import { scenarioDefinitionSchema } from '../../../../../solver/scenarios/change.ts'
import { LEVERS } from '../../../../../solver/scenarios/levers.ts'
import { describeChange } from '../../../../../web/features/scenarios/model/describe-change.ts'
import { CHANGE_KINDS, newChange } from '../../../../../web/features/scenarios/model/new-change.ts'
import { de } from '../../../../../web/i18n/de/index.ts'
import { en } from '../../../../../web/i18n/en/index.ts'
import { type Messages, makeTranslate } from '../../../../../web/i18n/messages.ts'
import { makeFormat } from '../../../../../web/lib/format.ts'

const hours = [{ weekday: 1, blocks: [{ start: 480, end: 720, access: 'all' as const }] }]
const places = {
  districts: [],
  sites: [{ id: 'ost', name: 'BürgerBüro Ost', kind: 'office' as const, x: 2, y: 0, stepFree: true, hours }],
  services: [{ id: 'registration', name: { de: 'Anmeldung', en: 'Registration' }, onlinePossible: true }],
}
const german = { t: makeTranslate('de', de as Messages), format: makeFormat('de'), language: 'de' as const }
const english = { t: makeTranslate('en', en as Messages), format: makeFormat('en'), language: 'en' as const }

describe('changes of a scenario', () => {
  it.each(CHANGE_KINDS)('%s begins as something that the service and the planning library take', kind => {
    const change = newChange(kind, places)
    // A new office still lacks its name.
    const named = change.kind === 'open-site' ? { ...change, name: 'Reform' } : change
    expect(scenarioChange.parse(named)).toEqual(named)
    expect(scenarioDefinitionSchema.parse({ changes: [named] }).changes).toEqual([named])
  })

  it.each(CHANGE_KINDS)('%s is told in both languages, with no blank left open', kind => {
    for (const words of [german, english]) {
      const text = describeChange(newChange(kind, places), places, words)
      expect(text).not.toMatch(/[{}]|undefined|scenarios\./)
    }
  })

  it('name office, hours, lever and service as people know them', () => {
    expect(describeChange({ kind: 'set-hours', site: 'ost', hours }, places, german)).toBe(
      'BürgerBüro Ost öffnet Mo 08:00–12:00',
    )
    const online = { kind: 'lever' as const, lever: 'online-share', service: 'registration', value: 0.25 }
    expect(describeChange(online, places, english)).toBe('Online share (Registration): 25%')
    expect(describeChange({ kind: 'staff', site: 'ost', posts: -1.5 }, places, german)).toBe(
      'BürgerBüro Ost: −1,5 Vollzeitstellen',
    )
  })

  it('offer every lever', () => {
    for (const lever of LEVERS)
      expect(describeChange({ kind: 'lever', lever: lever.id, value: lever.value }, places, german)).toContain(
        lever.title.de,
      )
  })
})
