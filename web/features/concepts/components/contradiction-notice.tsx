import { Notice } from '../../../components/notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { OpeningRun } from '../api/opening.ts'

const NAMES = {
  weeklyHours: 'concepts.guarantee.weeklyHours',
  lateDayUntil: 'concepts.guarantee.lateDayUntil',
  saturday: 'concepts.guarantee.saturday',
  mostChanges: 'concepts.guarantee.mostChanges',
  staffHours: 'concepts.guarantee.staffHours',
} as const

/** Which guarantees clash, and the cheapest way out. */
export function ContradictionNotice({ run }: { readonly run: OpeningRun }) {
  const { t, format } = useI18n()
  if (!run.contradiction) return null
  const nameOf = (id: string) => (id in NAMES ? t(NAMES[id as keyof typeof NAMES]) : id)
  const whereOf = (where: string) =>
    where
      .split(', ')
      .map(
        id =>
          run.places.sites.find(site => site.id === id)?.name ??
          run.places.districts.find(district => district.id === id)?.name ??
          id,
      )
      .join(', ')
  return (
    <Notice tone="warning" title={t('concepts.contradiction')}>
      <p>{t('concepts.clash', { guarantees: format.list(run.contradiction.clash.map(nameOf)) })}</p>
      <p>{t('concepts.wayOut')}</p>
      <ul>
        {run.contradiction.wayOut.map(way => (
          <li key={`${way.guarantee} ${way.where}`}>
            {t('concepts.giveWay', {
              guarantee: nameOf(way.guarantee),
              amount: format.number(way.guarantee === 'staffHours' ? way.amount / 60 : way.amount, 1),
            })}
            {way.where !== '' && ` (${whereOf(way.where)})`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
