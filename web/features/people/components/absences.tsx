import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { ConfirmButton } from '../../../components/confirm-button.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { type Absence, type Person, useRemoveAbsence } from '../api/use-people.ts'
import { AbsenceDialog } from './absence-dialog.tsx'
import { DayTime } from './day-time.tsx'

const TONES = { requested: 'warning', approved: 'success', cancelled: 'neutral' } as const

/** When the person is away; enter, change, take back. */
export function Absences({ person }: { readonly person: Person }) {
  const { t, format } = useI18n()
  const remove = useRemoveAbsence(person.id)
  const [edited, setEdited] = useState<Absence | 'new' | null>(null)
  const days = (absence: Absence) =>
    absence.firstDay === absence.lastDay
      ? format.date(absence.firstDay)
      : `${format.date(absence.firstDay)} – ${format.date(absence.lastDay)}`
  return (
    <Section
      title={t('people.absences')}
      lead={t('people.absencesLead')}
      actions={
        person.editable && (
          <Button look="tertiary" small icon="add" onClick={() => setEdited('new')}>
            {t('people.addAbsence')}
          </Button>
        )
      }
    >
      {remove.error && <ProblemNotice error={remove.error} />}
      <PlainTable
        caption={t('people.absences')}
        rows={person.absences}
        rowKey={absence => String(absence.id)}
        empty={t('people.noAbsences')}
        columns={[
          { id: 'days', header: t('people.period'), rowHeader: true, cell: days },
          { id: 'time', header: t('people.time'), cell: row => <DayTime range={row} /> },
          {
            id: 'kind',
            header: t('people.kind'),
            cell: row => (row.kind ? t(`people.absence.${row.kind}`) : t('people.absent')),
          },
          {
            id: 'state',
            header: t('people.state'),
            cell: row => <StatusBadge tone={TONES[row.state]}>{t(`people.absenceState.${row.state}`)}</StatusBadge>,
          },
          ...(person.editable
            ? [
                {
                  id: 'actions',
                  header: t('components.edit'),
                  cell: (row: Absence) =>
                    row.state !== 'cancelled' && (
                      <span className="row row--tight">
                        <Button look="tertiary" small icon="edit" iconOnly onClick={() => setEdited(row)}>
                          {t('components.editNamed', { name: days(row) })}
                        </Button>
                        <ConfirmButton
                          look="tertiary"
                          small
                          icon="delete"
                          iconOnly
                          question={t('people.removeAbsenceQuestion')}
                          consequence={<p>{days(row)}</p>}
                          confirmLabel={t('people.removeAbsence')}
                          onConfirm={() => remove.mutate(row.id)}
                        >
                          {`${t('people.removeAbsence')}: ${days(row)}`}
                        </ConfirmButton>
                      </span>
                    ),
                },
              ]
            : []),
        ]}
      />
      {edited && (
        <AbsenceDialog
          key={edited === 'new' ? 'new' : edited.id}
          person={person}
          absence={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  )
}
