import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../../components/button.tsx'
import { ConfirmButton } from '../../../components/confirm-button.tsx'
import { Check } from '../../../components/controls.tsx'
import { Notice } from '../../../components/notice.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { Section } from '../../../components/section.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useCity } from '../../city/api/use-city.ts'
import type { HistoryExtent } from '../../demand/api/demand.ts'
import { hasRole, useMe } from '../../session/api/use-session.ts'
import { type Adjustment, useAdjustments, useRevokeAdjustment } from '../api/adjustments.ts'
import { AdjustmentDialog } from './adjustment-dialog.tsx'
import { changeOf, whenOf } from './adjustment-words.ts'

/** Corrections of a series from today on, with what was revoked if wanted; who may, adds and revokes. */
export function AdjustmentList({ extent }: { readonly extent: HistoryExtent }) {
  const { t, format } = useI18n()
  const me = useMe()
  const { data: city } = useCity()
  const today = city?.today ?? extent.lastDay
  const [revoked, setRevoked] = useState(false)
  const [adding, setAdding] = useState(false)
  const query = useAdjustments({ from: today, site: extent.site, channel: extent.channel, revoked })
  const revoke = useRevokeAdjustment()
  const mayAdd = hasRole(me, 'admin', 'planner')
  const scopeOf = (row: Adjustment) =>
    [
      row.site == null ? t('adjustments.everySite') : extent.siteName,
      row.channel == null ? t('adjustments.everyChannel') : t(`demand.channel.${row.channel}`),
    ].join(', ')
  const stateOf = (row: Adjustment) => {
    if (row.revokedAt !== null)
      return t('adjustments.revokedBy', { by: row.revokedBy ?? '–', at: format.instant(row.revokedAt) })
    return row.requirement === null
      ? t('adjustments.notInRequirement')
      : t('adjustments.inRequirement', { version: row.requirement })
  }
  return (
    <Section
      title={t('adjustments.title')}
      lead={t('adjustments.lead')}
      actions={
        mayAdd && (
          <Button small icon="add" onClick={() => setAdding(true)}>
            {t('adjustments.add')}
          </Button>
        )
      }
    >
      {revoke.error && <ProblemNotice error={revoke.error} />}
      <QueryState query={query}>
        {({ items }) => (
          <>
            {items.some(row => row.revokedAt === null && row.requirement === null) && (
              <Notice tone="info" title={t('adjustments.pending')}>
                <p>
                  {t('adjustments.pendingText')} <Link href="/requirement">{t('adjustments.toRequirement')}</Link>
                </p>
              </Notice>
            )}
            <PlainTable
              caption={t('adjustments.title')}
              rows={items}
              rowKey={row => String(row.id)}
              empty={t('adjustments.none')}
              columns={[
                { id: 'when', header: t('adjustments.when'), rowHeader: true, cell: row => whenOf(row, t, format) },
                { id: 'scope', header: t('adjustments.scope'), cell: scopeOf },
                {
                  id: 'change',
                  header: t('adjustments.effect'),
                  numeric: true,
                  cell: row => changeOf(row, t, format),
                },
                { id: 'reason', header: t('adjustments.reason'), cell: row => row.reason },
                {
                  id: 'who',
                  header: t('adjustments.who'),
                  cell: row => `${row.createdBy ?? '–'}, ${format.instant(row.createdAt)}`,
                },
                { id: 'state', header: t('adjustments.state'), cell: stateOf },
                ...(mayAdd
                  ? [
                      {
                        id: 'revoke',
                        header: t('adjustments.deed'),
                        cell: (row: Adjustment) =>
                          row.editable && (
                            <ConfirmButton
                              small
                              look="tertiary"
                              busy={revoke.isPending && revoke.variables === row.id}
                              aria-label={t('adjustments.revokeNamed', { when: whenOf(row, t, format) })}
                              question={t('adjustments.revokeQuestion')}
                              consequence={t('adjustments.revokeConsequence')}
                              confirmLabel={t('adjustments.revoke')}
                              onConfirm={() => revoke.mutate(row.id)}
                            >
                              {t('adjustments.revoke')}
                            </ConfirmButton>
                          ),
                      },
                    ]
                  : []),
              ]}
            />
          </>
        )}
      </QueryState>
      <Check checked={revoked} onChange={event => setRevoked(event.target.checked)}>
        {t('adjustments.showRevoked')}
      </Check>
      {adding && (
        <AdjustmentDialog extent={extent} day={today} allSites={me.allSites} onClose={() => setAdding(false)} />
      )}
    </Section>
  )
}
