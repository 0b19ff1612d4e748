import type { MappingRow } from '../../db/queries/imports/column-mappings.ts'
import { anyMapping, type ImportMapping } from '../contract/imports.ts'

/** A saved mapping as the contract shows it. */
export function toMapping(row: MappingRow): ImportMapping {
  return {
    id: row.id,
    format: row.format,
    name: row.name,
    mapping: anyMapping.parse(row.mapping),
    updatedAt: row.updatedAt.toISOString(),
  }
}
