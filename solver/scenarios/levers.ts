import type { ConceptCity, OtherWay } from '../opening/concept-city.ts'
import type { Words } from '../rules/rule.ts'

/** Something leadership can turn: a channel or an aid, with the assumption behind it. */
export interface Lever {
  readonly id: string
  readonly title: Words
  readonly unit: 'share' | 'minutes' | 'days'
  readonly min: number
  readonly max: number
  /** What it is set to when nothing better is known. */
  readonly value: number
  /** Where that value comes from. */
  readonly source: Words
  /** True: our judgement; false: from a published figure. */
  readonly judgement: boolean
  /** Years until the value is reached, in equal steps. */
  readonly rampYears: number
  /** It is set per service, and for which services it can be. */
  readonly services: 'none' | 'all' | 'online'
  /** Sentence with what it does in the computation. */
  readonly effect: Words
  /** The city with the lever at a value. */
  apply(city: ConceptCity, value: number, service: string | undefined): ConceptCity
}

const JUDGEMENT: Words = { de: 'eigene Einschätzung', en: 'judgement' }

/** Every lever, in the order of the pages. */
export const LEVERS: readonly Lever[] = [
  {
    id: 'online-share',
    title: { de: 'Online-Anteil', en: 'Online share' },
    unit: 'share',
    min: 0,
    max: 1,
    value: 0.2,
    source: {
      de: 'eigene Einschätzung; elektronische Wohnsitzanmeldung 2024 in Düsseldorf: 1 %',
      en: 'judgement; electronic registration of an address in Düsseldorf in 2024: 1 %',
    },
    judgement: true,
    rampYears: 5,
    services: 'online',
    effect: {
      de: 'Dieser Anteil der Fälle kommt nicht mehr an den Schalter.',
      en: 'This share of the cases no longer comes to a counter.',
    },
    apply: (city, value, service) => away(city, 'online', value, service),
  },
  {
    id: 'kiosk-share',
    title: { de: 'Anteil am Bürgerkiosk', en: 'Share at citizen kiosks' },
    unit: 'share',
    min: 0,
    max: 0.8,
    value: 0.15,
    source: JUDGEMENT,
    judgement: true,
    rampYears: 3,
    services: 'online',
    effect: {
      de: 'Dieser Anteil der Fälle wird am Gerät erledigt, ohne Schalter.',
      en: 'This share of the cases is done at the machine, without a counter.',
    },
    apply: (city, value, service) => away(city, 'kiosk', value, service),
  },
  {
    id: 'phone-share',
    title: { de: 'Anteil am Telefon', en: 'Share by phone' },
    unit: 'share',
    min: 0,
    max: 0.8,
    value: 0.3,
    source: JUDGEMENT,
    judgement: true,
    rampYears: 2,
    services: 'all',
    effect: {
      de: 'Dieser Anteil der Fälle wird zu je einem Anruf statt zu einem Besuch.',
      en: 'This share of the cases becomes one call each instead of a visit.',
    },
    apply: (city, value, service) => away(city, 'phone', value, service),
  },
  {
    id: 'document-box',
    title: { de: 'Ausgabebox für Dokumente', en: 'Box for picking up documents' },
    unit: 'share',
    min: 0,
    max: 0.9,
    value: 0.4,
    source: {
      de: 'eigene Einschätzung; Magdeburg betreibt seit 2023 eine Box mit 456 Fächern (Ausländerbehörde)',
      en: 'judgement; Magdeburg has run a box of 456 compartments since 2023 (foreigners office)',
    },
    judgement: true,
    rampYears: 2,
    services: 'none',
    effect: {
      de: 'Dieser Anteil der Abholungen braucht keinen Schalter.',
      en: 'This share of the pick-ups needs no counter.',
    },
    apply: (city, value) => away(city, 'box', value, 'document-pick-up'),
  },
  {
    id: 'payment-machine',
    title: { de: 'Kassenautomat', en: 'Payment machine' },
    unit: 'minutes',
    min: 0,
    max: 3,
    value: 0.7,
    source: JUDGEMENT,
    judgement: true,
    rampYears: 0,
    services: 'none',
    effect: {
      de: 'So viele Minuten spart jeder Fall am Schalter, der sonst dort bezahlt wird (nie mehr als ein Drittel).',
      en: 'So many minutes are saved on each case otherwise paid at the counter (never more than a third).',
    },
    apply: (city, value) => ({
      ...city,
      services: city.services.map(service =>
        WITHOUT_FEE.has(service.id)
          ? service
          : { ...service, meanMinutes: Math.max((service.meanMinutes * 2) / 3, service.meanMinutes - value) },
      ),
    }),
  },
  {
    id: 'knowledge-base',
    title: { de: 'Wissensdatenbank am Telefon', en: 'Knowledge base at the phone' },
    unit: 'share',
    min: 0,
    max: 0.4,
    value: 0.1,
    source: JUDGEMENT,
    judgement: true,
    rampYears: 2,
    services: 'none',
    effect: {
      de: 'Um diesen Anteil wird ein Gespräch kürzer, und halb so viel weniger Anrufe wiederholen sich.',
      en: 'A call becomes shorter by this share, and half of it fewer calls come again.',
    },
    apply: (city, value) =>
      city.phone
        ? {
            ...city,
            phone: {
              ...city.phone,
              meanMinutes: city.phone.meanMinutes * (1 - value),
              calls: city.phone.calls.map(day => ({ ...day, mean: day.mean.map(count => count * (1 - value / 2)) })),
            },
          }
        : city,
  },
  {
    id: 'appointment-share',
    title: { de: 'Anteil mit Termin', en: 'Share with an appointment' },
    unit: 'share',
    min: 0,
    max: 1,
    value: 0.85,
    source: {
      de: 'Magdeburg seit der offenen Stunde 2021, eigene Einschätzung',
      en: 'Magdeburg since its walk-in hour of 2021, judgement',
    },
    judgement: true,
    rampYears: 0,
    services: 'none',
    effect: {
      de: 'So viele Kundinnen und Kunden buchen vorher; der Rest kommt ohne Termin.',
      en: 'So many customers book before; the rest walk in.',
    },
    apply: (city, value) => ({ ...city, customers: { ...city.customers, appointmentShare: value } }),
  },
  {
    id: 'no-show-share',
    title: { de: 'Nicht wahrgenommene Termine', en: 'Appointments nobody keeps' },
    unit: 'share',
    min: 0,
    max: 0.4,
    value: 0.12,
    source: { de: 'Berlin, veröffentlichter Anteil', en: 'Berlin, published share' },
    judgement: false,
    rampYears: 0,
    services: 'none',
    effect: {
      de: 'Dieser Anteil der gebuchten Termine bleibt leer.',
      en: 'This share of the booked appointments stays empty.',
    },
    apply: (city, value) => ({ ...city, customers: { ...city.customers, noShowShare: Math.min(0.9, value) } }),
  },
  {
    id: 'booking-lead',
    title: { de: 'Vorlauf der Termine', en: 'Lead of appointments' },
    unit: 'days',
    min: 0,
    max: 60,
    value: 4,
    source: {
      de: 'Ziel der Stadt: 3 bis 4 Tage; 12 % Ausfall, je Tag über 3 ein halber Punkt mehr, höchstens 22 % (eigene Einschätzung)',
      en: 'The city aims at 3 to 4 days; 12 % stay empty, half a point more per day beyond 3, at most 22 % (judgement)',
    },
    judgement: true,
    rampYears: 0,
    services: 'none',
    effect: {
      de: 'Je länger im Voraus gebucht wird, desto mehr Termine bleiben leer.',
      en: 'The farther ahead people book, the more appointments stay empty.',
    },
    apply: (city, value) => ({
      ...city,
      customers: { ...city.customers, noShowShare: Math.min(0.22, 0.12 + 0.005 * Math.max(0, value - 3)) },
    }),
  },
]

/** Cases without a fee: nothing is paid at the counter. */
const WITHOUT_FEE = new Set(['document-pick-up', 'deregistration', 'advice', 'lost-document', 'eid-pin'])

/** Adds a way for one service, or for every service that can be done online; never more than all cases. */
function away(city: ConceptCity, way: OtherWay['way'], share: number, service: string | undefined): ConceptCity {
  const met = city.services.filter(one => (service === undefined ? one.onlinePossible : one.id === service))
  return {
    ...city,
    ways: [
      ...city.ways,
      ...met.map(one => {
        const taken = city.ways.filter(other => other.service === one.id).reduce((sum, other) => sum + other.share, 0)
        return { service: one.id, way, share: Math.min(share, Math.max(0, 1 - taken)) }
      }),
    ],
  }
}

export function leverOf(id: string): Lever | undefined {
  return LEVERS.find(lever => lever.id === id)
}
