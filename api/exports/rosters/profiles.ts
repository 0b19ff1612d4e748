import type { HandoverProfile, NamedProfile } from '../../contract/exports.ts'

const GENERAL: HandoverProfile = {
  layout: 'general',
  delimiter: ';',
  encoding: 'utf-8-bom',
  decimal: ',',
  dateFormat: 'dd.MM.yyyy',
  timeFormat: 'HH:mm',
  numberWidth: 0,
  codes: [],
  otherCode: '',
  externalSystem: 'AMTSTAKT',
  externalApplication: 'ROSTER',
}

/** Profiles that the product brings along: the forms that German personnel systems take most often. */
export const BUILT_IN: readonly NamedProfile[] = [
  { id: 'general', name: 'Allgemein (CSV)', profile: GENERAL },
  {
    id: 'ases',
    name: 'ATOSS ASES (CSV)',
    profile: {
      ...GENERAL,
      layout: 'ases' as const,
      encoding: 'windows-1252' as const,
      dateFormat: 'dd.MM.yy' as const,
      otherCode: 'A',
    },
  },
  {
    id: 'sap-2003',
    name: 'SAP HCM, Infotyp 2003 (CSV)',
    profile: {
      ...GENERAL,
      layout: 'sap-2003' as const,
      encoding: 'windows-1252' as const,
      dateFormat: 'yyyyMMdd' as const,
      timeFormat: 'HHmmss' as const,
      numberWidth: 8,
    },
  },
].map(profile => ({ ...profile, builtIn: true, updatedAt: null }))
