import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useNames } from '../../catalogue/api/use-catalogue.ts'
import type { PersonSummary } from '../api/use-people.ts'

interface PeopleTableProps {
  readonly people: readonly PersonSummary[] | undefined
  readonly error: unknown
  readonly onRetry: () => void
  /** Whether people who are not employed today are among them. */
  readonly withInactive: boolean
  readonly filters: ReactNode
  readonly empty: ReactNode
}

/** People with contract hours, sites and skills; each name leads to the person. */
export function PeopleTable({ people, error, onRetry, withInactive, filters, empty }: PeopleTableProps) {
  const { t, format } = useI18n()
  const names = useNames()
  const skillsOf = (person: PersonSummary) => person.skills.map(names.skill).join(', ')
  const activeColumn: Column<PersonSummary> = {
    id: 'active',
    header: t('people.employment'),
    value: person => t(person.active ? 'people.active' : 'people.inactive'),
    cell: person => (
      <StatusBadge tone={person.active ? 'success' : 'neutral'}>
        {t(person.active ? 'people.active' : 'people.inactive')}
      </StatusBadge>
    ),
  }
  const columns: readonly Column<PersonSummary>[] = [
    {
      id: 'name',
      header: t('people.name'),
      rowHeader: true,
      value: person => person.name,
      cell: person => <Link href={`/people/${encodeURIComponent(person.id)}`}>{person.name}</Link>,
    },
    { id: 'number', header: t('people.personnelNumber'), value: person => person.personnelNumber ?? null },
    { id: 'home', header: t('people.homeSite'), value: person => names.site(person.homeSite) },
    {
      id: 'sites',
      header: t('people.sites'),
      value: person =>
        person.sites
          .filter(site => site !== person.homeSite)
          .map(names.site)
          .join(', ') || null,
    },
    {
      id: 'hours',
      header: `${t('people.weeklyHours')} (h)`,
      numeric: true,
      value: person => (person.weeklyMinutes === null ? null : person.weeklyMinutes / 60),
      cell: person => (person.weeklyMinutes === null ? '–' : format.hours(person.weeklyMinutes)),
    },
    { id: 'skills', header: t('people.skills'), value: skillsOf },
    ...(withInactive ? [activeColumn] : []),
  ]
  return (
    <DataTable
      caption={t('people.title')}
      columns={columns}
      rows={people}
      rowKey={person => person.id}
      error={error}
      onRetry={onRetry}
      filters={filters}
      searchLabel={t('people.search')}
      exportName="people"
      defaultSorting={{ by: 'name', direction: 'up' }}
      empty={empty}
    />
  )
}
