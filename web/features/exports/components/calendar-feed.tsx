import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { ConfirmButton } from '../../../components/confirm-button.tsx'
import { TextField } from '../../../components/controls.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { Section } from '../../../components/section.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useCalendarFeed, useCreateFeed, useRevokeFeed } from '../api/exports.ts'

/** The own shifts in one's own calendar program, by a secret address that can be taken back. */
export function CalendarFeed() {
  const { t, format, language } = useI18n()
  const say = useToast()
  const feed = useCalendarFeed()
  const create = useCreateFeed()
  const revoke = useRevokeFeed()
  const [address, setAddress] = useState('')
  const make = () =>
    create.mutate(undefined, {
      onSuccess: ({ path }) =>
        setAddress(`${location.origin}${path}${language === 'de' ? '' : `?language=${language}`}`),
    })
  return (
    <Section title={t('exports.feed.title')} lead={t('exports.feed.lead')}>
      <QueryState query={feed}>
        {({ active, createdAt }) => (
          <div className="stack">
            {address !== '' && (
              <Notice tone="success" title={t('exports.feed.made')} live="status">
                <p>{t('exports.feed.madeText')}</p>
                <TextField
                  label={t('exports.feed.address')}
                  width="full"
                  readOnly
                  value={address}
                  onFocus={event => event.target.select()}
                />
                <div className="row">
                  <Button
                    icon="content-copy"
                    onClick={() => {
                      void navigator.clipboard?.writeText(address).then(() => say(t('exports.feed.copied')))
                    }}
                  >
                    {t('exports.feed.copy')}
                  </Button>
                  <a className="kern-btn kern-btn--secondary button" href={address.replace(/^https?:/, 'webcal:')}>
                    <span className="kern-label">{t('exports.feed.subscribe')}</span>
                  </a>
                </div>
              </Notice>
            )}
            <p>
              {active && createdAt
                ? t('exports.feed.active', { at: format.instant(createdAt) })
                : t('exports.feed.inactive')}
            </p>
            <div className="row">
              {active ? (
                <>
                  <ConfirmButton
                    question={t('exports.feed.renewQuestion')}
                    confirmLabel={t('exports.feed.renew')}
                    onConfirm={make}
                  >
                    {t('exports.feed.renew')}
                  </ConfirmButton>
                  <ConfirmButton
                    look="tertiary"
                    question={t('exports.feed.revokeQuestion')}
                    confirmLabel={t('exports.feed.revoke')}
                    onConfirm={() =>
                      revoke.mutate(undefined, {
                        onSuccess: () => {
                          setAddress('')
                          say(t('exports.feed.revoked'))
                        },
                      })
                    }
                  >
                    {t('exports.feed.revoke')}
                  </ConfirmButton>
                </>
              ) : (
                <Button icon="calendar-today" busy={create.isPending} onClick={make}>
                  {t('exports.feed.create')}
                </Button>
              )}
            </div>
            {(create.error ?? revoke.error) && <ProblemNotice error={create.error ?? revoke.error} />}
          </div>
        )}
      </QueryState>
    </Section>
  )
}
