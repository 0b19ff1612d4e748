import type { ImportFormat } from '../format.ts'
import { intervalCounts } from './interval-counts/format.ts'

/** Every format that can be read; pages, API and help list them from here. A new one is a folder beside it and a line here. */
export const FORMATS: readonly ImportFormat[] = [intervalCounts]
