import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { ConfirmButton } from '../../../components/confirm-button.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useNames } from '../../catalogue/api/use-catalogue.ts'
import { hasRole, useMe } from '../../session/api/use-session.ts'
import { type Person, useRemoveWish, type Wish } from '../api/use-people.ts'
import { WishDialog } from './wish-dialog.tsx'

const TONES = { open: 'info', granted: 'success', refused: 'warning', withdrawn: 'neutral' } as const

/** What the person wishes and what became of it. */
export function Wishes({ person }: { readonly person: Person }) {
  const { t, format } = useI18n()
  const names = useNames()
  const me = useMe()
  const remove = useRemoveWish(person.id)
  const [adding, setAdding] = useState(false)
  const mayWish = hasRole(me, 'planner', 'hr') ? person.editable : me.person === person.id
  const words = (wish: Wish) => {
    const kind = t(`people.wish.${wish.kind}`)
    if (wish.kind === 'site') return `${kind}: ${names.site(wish.site ?? '')}`
    return wish.minute === null || wish.minute === undefined ? kind : `${kind} ${format.time(wish.minute)}`
  }
  return (
    <Section
      title={t('people.wishes')}
      lead={t('people.wishesLead')}
      actions={
        mayWish && (
          <Button look="tertiary" small icon="add" onClick={() => setAdding(true)}>
            {t('people.addWish')}
          </Button>
        )
      }
    >
      {remove.error && <ProblemNotice error={remove.error} />}
      <PlainTable
        caption={t('people.wishes')}
        rows={person.wishes}
        rowKey={wish => String(wish.id)}
        empty={t('people.noWishes')}
        columns={[
          { id: 'date', header: t('people.date'), rowHeader: true, cell: row => format.date(row.date) },
          { id: 'wish', header: t('people.wish'), cell: words },
          { id: 'weight', header: t('people.weight'), numeric: true, cell: row => format.number(row.weight) },
          {
            id: 'state',
            header: t('people.state'),
            cell: row => <StatusBadge tone={TONES[row.state]}>{t(`people.wishState.${row.state}`)}</StatusBadge>,
          },
          ...(mayWish
            ? [
                {
                  id: 'actions',
                  header: t('components.remove'),
                  cell: (row: Wish) =>
                    row.state === 'open' && (
                      <ConfirmButton
                        look="tertiary"
                        small
                        icon="delete"
                        iconOnly
                        question={t('people.removeWishQuestion')}
                        consequence={
                          <p>
                            {format.date(row.date)}: {words(row)}
                          </p>
                        }
                        confirmLabel={t('people.removeWish')}
                        onConfirm={() => remove.mutate(row.id)}
                      >
                        {`${t('people.removeWish')}: ${format.date(row.date)}`}
                      </ConfirmButton>
                    ),
                },
              ]
            : []),
        ]}
      />
      {adding && <WishDialog person={person} onClose={() => setAdding(false)} />}
    </Section>
  )
}
