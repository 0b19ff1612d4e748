import { describe, expect, it } from 'vitest'
import type { RouteShape } from '../../../api/contract/route-table.ts'
import { routes } from '../../../api/contract/routes.ts'
import { openApiDocument } from '../../../api/http/openapi.ts'

interface Document {
  openapi: string
  paths: Record<
    string,
    Record<string, { operationId: string; security: unknown[]; responses: Record<string, unknown> }>
  >
}
const document = openApiDocument('1.2.3') as Document

describe('the OpenAPI document', () => {
  it('describes every route once, by its operation id', () => {
    const described = Object.values(document.paths).flatMap(path =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(described.sort()).toEqual(Object.keys(routes).sort())
  })

  it('is of version 3.1 and holds nothing that JSON cannot', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('says of every route who may call it and how it fails', () => {
    for (const [operation, route] of Object.entries(routes as Record<string, RouteShape>)) {
      const path = document.paths[`/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`]?.[route.method]
      expect(path?.operationId).toBe(operation)
      expect(path?.security).toHaveLength(route.roles === 'public' ? 0 : 1)
      expect(Object.keys(path?.responses ?? {})).toEqual([String(route.status ?? 200), 'default'])
    }
  })
})
