import { describe, expect, it } from 'vitest'
import { readProblem, readRoster } from '../../../solver/check/read.ts'
import { aLine, aPerson, aProblem, aRoster } from '../../builders/planning.ts'

const problem = aProblem({ people: [aPerson('amy')], cover: [aLine()] })

describe('reading a problem', () => {
  it('returns it with its defaults filled in', () => {
    const { shifts: _, ...written } = JSON.parse(JSON.stringify(problem)) as typeof problem
    expect(readProblem(written)).toEqual({ value: problem, faults: [] })
  })

  it('tells all faults of form at once, each with its place', () => {
    const written = {
      ...problem,
      version: 2,
      people: [{ ...problem.people[0], sites: [], contract: { weeklyMinutes: -5 } }],
    }
    const { faults } = readProblem(written)
    expect(faults.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'PRB-001 version',
      'PRB-001 people[0].sites',
      'PRB-001 people[0].contract.weeklyMinutes',
    ])
  })

  it.each([undefined, null, 7, 'text', []])('refuses %j as a document', json => {
    expect(readProblem(json).faults).toMatchObject([{ code: 'PRB-001', where: '(document)' }])
  })

  it('tells what the form cannot say', () => {
    expect(readProblem({ ...problem, cover: [aLine({ site: 'ost' })] }).faults).toMatchObject([
      { code: 'PRB-003', where: 'cover[0].site' },
    ])
  })
})

describe('reading a roster', () => {
  it('returns it, or its faults of form', () => {
    const roster = aRoster(problem, [])
    expect(readRoster(JSON.parse(JSON.stringify(roster)))).toEqual({ value: roster, faults: [] })
    expect(readRoster({ ...roster, status: 'perfect' }).faults).toMatchObject([{ code: 'PRB-001', where: 'status' }])
  })
})
