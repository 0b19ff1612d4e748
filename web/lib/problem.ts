import type { Fault, Problem } from '../../api/contract/common.ts'

export type { Fault, Problem }

/** Codes of failures that the server could not describe itself; the pages have their texts. */
export type LocalProblemCode = 'WEB-001' | 'WEB-002' | 'WEB-003'

/** Every failed call: the server's own description of what is wrong and what helps. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.cause}`)
    this.problem = problem
  }
}

function local(code: LocalProblemCode, status: number): Problem {
  return { type: 'about:blank', title: '', status, code, cause: '', action: '' }
}

/** No answer at all: server stopped, network gone. */
export function problemOfNetwork(): Problem {
  return local('WEB-001', 0)
}

/** The problem an answer carries; a foreign answer (a proxy's error page) becomes one of ours. */
export async function problemOfResponse(response: Response): Promise<Problem> {
  try {
    const body: unknown = await response.json()
    if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem
  } catch {
    // No JSON: told as a foreign answer.
  }
  return local('WEB-002', response.status)
}

/** The problem of whatever was thrown. */
export function problemOf(error: unknown): Problem {
  return error instanceof ApiError ? error.problem : local('WEB-003', 0)
}

/** The faults that belong to a field (`where` is its path, or begins with it). */
export function faultsAt(error: unknown, path: string): readonly Fault[] {
  if (!(error instanceof ApiError)) return []
  return (error.problem.faults ?? []).filter(fault => fault.where === path || fault.where.startsWith(`${path}.`))
}
