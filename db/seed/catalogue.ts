import type {
  activities,
  channelProfiles,
  StoredPrices,
  StoredShiftRules,
  services,
  serviceTargets,
  skills,
} from '../schema/index.ts'

/**
 * The starting point of any city: skills, activities, service catalogue with handling times, promises. Handling times
 * follow the planned durations that large citizen offices publish; shares are our judgement (DOMAIN.md 2.1, 3, 5).
 */
export const SKILLS: (typeof skills.$inferInsert)[] = [
  { code: 'counter', nameDe: 'Schalter', nameEn: 'Counter' },
  { code: 'phone', nameDe: 'Telefon', nameEn: 'Phone' },
  { code: 'back-office', nameDe: 'Sachbearbeitung', nameEn: 'Back office' },
  { code: 'mobile', nameDe: 'Mobiles Büro', nameEn: 'Mobile office' },
  { code: 'cash-lead', nameDe: 'Kassenverantwortung', nameEn: 'Cash lead' },
  { code: 'skilled', nameDe: 'Fachkraft', nameEn: 'Fully trained' },
]

export const ACTIVITIES: (typeof activities.$inferInsert)[] = [
  { code: 'counter', nameDe: 'Schalter', nameEn: 'Counter', skillCode: 'counter', minPieceMinutes: 60, sortOrder: 1 },
  { code: 'phone', nameDe: 'Telefon', nameEn: 'Phone', skillCode: 'phone', minPieceMinutes: 60, sortOrder: 2 },
  {
    code: 'back-office',
    nameDe: 'Sachbearbeitung',
    nameEn: 'Back office',
    skillCode: 'back-office',
    minPieceMinutes: 60,
    sortOrder: 3,
  },
  { code: 'tour', nameDe: 'Mobiler Einsatz', nameEn: 'Tour', skillCode: 'mobile', minPieceMinutes: 60, sortOrder: 4 },
]

/** code, German, English, mean minutes, CV, booking slot, online, share of contacts at a counter */
const CATALOGUE: [string, string, string, number, number, number | null, boolean, number][] = [
  ['id-card', 'Personalausweis beantragen', 'Apply for an identity card', 12, 0.5, 15, false, 0.14],
  ['passport', 'Reisepass beantragen', 'Apply for a passport', 12, 0.5, 15, false, 0.07],
  ['document-pick-up', 'Ausweis oder Pass abholen', 'Pick up a document', 4, 0.6, 5, false, 0.17],
  ['registration', 'An- oder Ummeldung', 'Register or change an address', 12, 0.6, 15, true, 0.18],
  ['registration-family', 'An- oder Ummeldung Familie', 'Register a family', 20, 0.5, 20, true, 0.03],
  ['deregistration', 'Abmeldung', 'Deregister', 6, 0.6, 10, true, 0.03],
  ['registration-certificate', 'Meldebescheinigung', 'Certificate of registration', 6, 0.6, 10, true, 0.04],
  ['police-record', 'Führungszeugnis', 'Certificate of conduct', 5, 0.5, 5, true, 0.06],
  ['certification', 'Beglaubigung bis 5 Seiten', 'Certified copy, up to 5 pages', 8, 0.6, 10, false, 0.03],
  ['certification-large', 'Beglaubigung bis 20 Seiten', 'Certified copy, up to 20 pages', 15, 0.6, 20, false, 0.01],
  ['vehicle-registration', 'Kfz an- oder ummelden', 'Register a vehicle', 12, 0.6, 15, true, 0.1],
  ['vehicle-deregistration', 'Kfz abmelden, Adresse ändern', 'Deregister a vehicle', 7, 0.6, 10, true, 0.04],
  ['resident-parking', 'Bewohnerparkausweis', 'Resident parking permit', 8, 0.6, 10, true, 0.02],
  ['fishing-licence', 'Fischereischein', 'Fishing licence', 10, 0.6, 10, false, 0.01],
  ['lost-document', 'Verlust oder Diebstahl melden', 'Report a lost document', 12, 0.7, 15, false, 0.01],
  ['eid-pin', 'Online-Ausweis, PIN setzen', 'Online identity card, set PIN', 5, 0.5, 5, false, 0.01],
  ['advice', 'Auskunft und Sonstiges', 'Advice and other', 5, 0.7, null, false, 0.05],
]

export const SERVICES: (typeof services.$inferInsert)[] = [
  ...CATALOGUE.map(([code, nameDe, nameEn, meanMinutes, cv, slotMinutes, onlinePossible], i) => ({
    code,
    nameDe,
    nameEn,
    meanMinutes,
    cv,
    changeoverMinutes: 1.5,
    slotMinutes,
    onlinePossible,
    sortOrder: i + 1,
  })),
  // 210 s of talk and 30 s of wrap-up; calls spread wider than counter services.
  {
    code: 'phone-enquiry',
    nameDe: 'Telefonische Auskunft',
    nameEn: 'Enquiry by phone',
    meanMinutes: 3.5,
    cv: 1.1,
    changeoverMinutes: 0.5,
    slotMinutes: null,
    onlinePossible: false,
    sortOrder: CATALOGUE.length + 1,
  },
]

/** Share of each service in the contacts of an ordinary office; adds up to 1. */
export const OFFICE_SHARES: ReadonlyMap<string, number> = new Map(CATALOGUE.map(row => [row[0], row[7]]))

export const CHANNEL_PROFILES: (typeof channelProfiles.$inferInsert)[] = [
  { channel: 'walk-in', priority: 2 },
  { channel: 'appointment', priority: 1, noShowShare: 0.12, punctualityMean: -3, punctualitySd: 5 },
  { channel: 'call', priority: 2, patienceMinutes: 2.75 },
]

export const SERVICE_TARGETS: (typeof serviceTargets.$inferInsert)[] = [
  { channel: 'walk-in', share: 0.8, withinMinutes: 20, maxOccupancy: 0.85 },
  { channel: 'appointment', share: 0.9, withinMinutes: 10, maxOccupancy: 0.9 },
  { channel: 'call', share: 0.75, withinMinutes: 0.5, maxOccupancy: 0.85 },
]

export const SHIFT_RULES: StoredShiftRules = {
  stepMinutes: 15,
  minMinutes: 240,
  maxMinutes: 600,
  maxPieces: 2,
  breakWindow: { earliestAfterStart: 120, latestBeforeEnd: 120 },
}

export const PRICES: StoredPrices = { shortage: 1000, belowMinimum: 5000, surplus: 20 }
