import { sql } from 'drizzle-orm'
import {
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { skills } from './activities.ts'
import { inDay, inOrder, instant, isoDate, oneOf, revision, validity } from './columns.ts'
import { sites } from './sites.ts'

/** People who are planned. `id` is the person's id in planning problems and rosters. */
export const people = pgTable(
  'people',
  {
    id: text('id').primaryKey(),
    personnelNumber: text('personnel_number').notNull().unique(),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    homeSite: text('home_site')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade' }),
    /** For HR only; planning sees the effect (`minor`) in `protections`. */
    birthDate: isoDate('birth_date'),
    /** How much of a trained person this one counts at the counter; set by training level, never by measured performance. */
    speed: doublePrecision('speed').notNull().default(1),
    entryDate: isoDate('entry_date').notNull().default('2000-01-01'),
    leavingDate: isoDate('leaving_date'),
    revision: revision(),
  },
  t => [
    check('people_id', sql`${t.id} ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'`),
    check('people_speed', sql`${t.speed} >= 0 AND ${t.speed} <= 2`),
    check('people_employment', inOrder(t.entryDate, t.leavingDate)),
    index('people_home_site').on(t.homeSite),
  ],
)

const personId = () =>
  text('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** Sites a person may work at, the home site among them; lower rank is preferred. */
export const personSites = pgTable(
  'person_sites',
  {
    personId: personId(),
    siteCode: text('site_code')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    rank: smallint('rank').notNull().default(1),
  },
  t => [primaryKey({ columns: [t.personId, t.siteCode] })],
)

export const REGIMES = ['tvoed', 'civil-servant', 'trainee'] as const

/** Agreed working time, never overlapping in validity. */
export const contracts = pgTable(
  'contracts',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    personId: personId(),
    regime: text('regime', { enum: REGIMES }).notNull().default('tvoed'),
    weeklyMinutes: integer('weekly_minutes').notNull(),
    workdaysPerWeek: smallint('workdays_per_week').notNull().default(5),
    toleranceMinutes: integer('tolerance_minutes').notNull().default(120),
    ...validity(),
    revision: revision(),
  },
  t => [
    check('contracts_regime', oneOf(t.regime, REGIMES)),
    check('contracts_minutes', sql`${t.weeklyMinutes} BETWEEN 1 AND 2880 AND ${t.toleranceMinutes} >= 0`),
    check('contracts_workdays', sql`${t.workdaysPerWeek} BETWEEN 1 AND 6`),
    check('contracts_validity', inOrder(t.validFrom, t.validTo)),
    index('contracts_person').on(t.personId),
  ],
)

/** Qualifications with the days they count, never overlapping for one skill. */
export const personSkills = pgTable(
  'person_skills',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    personId: personId(),
    skillCode: text('skill_code')
      .notNull()
      .references(() => skills.code),
    ...validity(),
  },
  t => [check('person_skills_validity', inOrder(t.validFrom, t.validTo)), index('person_skills_person').on(t.personId)],
)

export const PROTECTION_EFFECTS = ['minor', 'no-extra-work', 'expectant', 'nursing', 'trainee'] as const

/** What planning must respect, as effects. The reason is for HR alone and leaves no query that others may call. */
export const protections = pgTable(
  'protections',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    personId: personId(),
    effect: text('effect', { enum: PROTECTION_EFFECTS }).notNull(),
    /** A personal limit of working time per day below the general one. */
    maxDayMinutes: integer('max_day_minutes'),
    reason: text('reason'),
    ...validity(),
    revision: revision(),
  },
  t => [
    check('protections_effect', oneOf(t.effect, PROTECTION_EFFECTS)),
    check('protections_max_day', sql`${t.maxDayMinutes} BETWEEN 60 AND 600`),
    check('protections_validity', inOrder(t.validFrom, t.validTo)),
    index('protections_person').on(t.personId),
  ],
)

export const FREE_TIME_KINDS = ['contract-free', 'unavailable', 'school'] as const

/** Time of a weekday on which a person does not work while valid: fixed free days, care, vocational school. */
export const weeklyFreeTimes = pgTable(
  'weekly_free_times',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    personId: personId(),
    weekday: smallint('weekday').notNull(),
    startMinute: integer('start_minute').notNull().default(0),
    endMinute: integer('end_minute').notNull().default(1440),
    kind: text('kind', { enum: FREE_TIME_KINDS }).notNull(),
    ...validity(),
    revision: revision(),
  },
  t => [
    check('weekly_free_times_weekday', sql`${t.weekday} BETWEEN 1 AND 7`),
    check('weekly_free_times_kind', oneOf(t.kind, FREE_TIME_KINDS)),
    check(
      'weekly_free_times_times',
      sql`0 <= ${t.startMinute} AND ${t.startMinute} < ${t.endMinute} AND ${t.endMinute} <= 1440`,
    ),
    check('weekly_free_times_validity', inOrder(t.validFrom, t.validTo)),
    index('weekly_free_times_person').on(t.personId),
  ],
)

export const ABSENCE_KINDS = ['leave', 'sick', 'training', 'parental', 'school-block', 'special'] as const
export const ABSENCE_STATES = ['requested', 'approved', 'cancelled'] as const

/** Days away, both ends included. Half days: `startMinute` and `endMinute` of each day. The kind is for HR and the person. */
export const absences = pgTable(
  'absences',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    personId: personId(),
    firstDay: isoDate('first_day').notNull(),
    lastDay: isoDate('last_day').notNull(),
    startMinute: integer('start_minute').notNull().default(0),
    endMinute: integer('end_minute').notNull().default(1440),
    kind: text('kind', { enum: ABSENCE_KINDS }).notNull(),
    state: text('state', { enum: ABSENCE_STATES }).notNull().default('approved'),
    createdAt: instant('created_at').notNull().defaultNow(),
    revision: revision(),
  },
  t => [
    check('absences_kind', oneOf(t.kind, ABSENCE_KINDS)),
    check('absences_state', oneOf(t.state, ABSENCE_STATES)),
    check('absences_days', inOrder(t.firstDay, t.lastDay)),
    check(
      'absences_times',
      sql`0 <= ${t.startMinute} AND ${t.startMinute} < ${t.endMinute} AND ${t.endMinute} <= 1440`,
    ),
    index('absences_person_days').on(t.personId, t.firstDay, t.lastDay),
  ],
)

export const WISH_KINDS = ['off', 'work', 'start-not-before', 'end-not-after', 'site'] as const
export const WISH_STATES = ['open', 'granted', 'refused', 'withdrawn'] as const

/** What a person would like for one day; the weight says how much it matters, within a budget. */
export const wishes = pgTable(
  'wishes',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    personId: personId(),
    date: isoDate('date').notNull(),
    kind: text('kind', { enum: WISH_KINDS }).notNull(),
    minute: integer('minute'),
    siteCode: text('site_code').references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    weight: smallint('weight').notNull().default(10),
    state: text('state', { enum: WISH_STATES }).notNull().default('open'),
    createdAt: instant('created_at').notNull().defaultNow(),
    revision: revision(),
  },
  t => [
    unique('wishes_once').on(t.personId, t.date, t.kind),
    check('wishes_kind', oneOf(t.kind, WISH_KINDS)),
    check('wishes_state', oneOf(t.state, WISH_STATES)),
    check('wishes_minute', sql`(${t.kind} IN ('start-not-before', 'end-not-after')) = (${t.minute} IS NOT NULL)`),
    check('wishes_minute_in_day', inDay(t.minute)),
    check('wishes_site', sql`(${t.kind} = 'site') = (${t.siteCode} IS NOT NULL)`),
    check('wishes_weight', sql`${t.weight} BETWEEN 1 AND 100`),
    index('wishes_date').on(t.date),
  ],
)
