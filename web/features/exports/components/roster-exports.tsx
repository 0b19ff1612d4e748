import { useState } from 'react'
import type { RosterSummary } from '../../../../api/contract/rosters.ts'
import { Button, LinkButton } from '../../../components/button.tsx'
import { SelectField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { addressOf } from '../../../lib/api-client.ts'
import { useAllSites } from '../../catalogue/api/use-catalogue.ts'
import { hasRole, useMe } from '../../session/api/use-session.ts'
import { useHandoverProfiles } from '../api/exports.ts'
import { DownloadLink } from './download-link.tsx'

interface RosterExportsProps {
  readonly roster: RosterSummary
  /** Versions of the same week, newest first. */
  readonly versions: readonly RosterSummary[]
}

/** Everything a roster can leave as: spreadsheet, file of the personnel system, week plan on paper. */
export function RosterExports({ roster, versions }: RosterExportsProps) {
  const { t } = useI18n()
  const me = useMe()
  const [open, setOpen] = useState(false)
  if (!hasRole(me, 'admin', 'planner', 'hr')) return null
  return (
    <>
      <Button icon="download" onClick={() => setOpen(true)}>
        {t('exports.roster.button')}
      </Button>
      {open && <RosterExportDialog roster={roster} versions={versions} onClose={() => setOpen(false)} />}
    </>
  )
}

function RosterExportDialog({ roster, versions, onClose }: RosterExportsProps & { readonly onClose: () => void }) {
  const { t, language } = useI18n()
  const me = useMe()
  const sites = (useAllSites().data?.items ?? []).filter(
    site => !hasRole(me, 'planner') || me.allSites || me.sites.includes(site.id),
  )
  const profiles = useHandoverProfiles()
  const [site, setSite] = useState('')
  const [profileId, setProfileId] = useState('general')
  const [since, setSince] = useState('')
  const profile = profiles.data?.items.find(candidate => candidate.id === profileId)
  const handed = roster.state === 'published' || roster.state === 'superseded'
  const earlier = versions.filter(
    version => version.version < roster.version && (version.state === 'published' || version.state === 'superseded'),
  )
  const handover = (part: 'days' | 'intervals') =>
    addressOf('/rosters/:roster/handover', {
      params: { roster: roster.id },
      query: { profile: profileId, part, ...(since === '' ? {} : { since: Number(since) }) },
    })
  return (
    <Dialog title={t('exports.roster.title')} onClose={onClose} wide>
      <div className="stack stack--large">
        <section className="stack stack--small" aria-labelledby="export-sheet">
          <h3 id="export-sheet">{t('exports.sheet.title')}</h3>
          <p className="muted small">{t('exports.sheet.text')}</p>
          <div className="row row--end">
            <SelectField
              label={t('exports.site')}
              width="medium"
              value={site}
              onChange={event => setSite(event.target.value)}
            >
              <option value="">{t('exports.allSites')}</option>
              {sites.map(one => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </SelectField>
            <DownloadLink
              primary
              href={addressOf('/rosters/:roster/roster.xlsx', {
                params: { roster: roster.id },
                query: { language, ...(site === '' ? {} : { site }) },
              })}
            >
              {t('exports.sheet.download')}
            </DownloadLink>
            <LinkButton to={`/roster/week-plan?roster=${roster.id}${site === '' ? '' : `&site=${site}`}`}>
              {t('exports.weekPlan.open')}
            </LinkButton>
          </div>
        </section>

        <section className="stack stack--small" aria-labelledby="export-handover">
          <h3 id="export-handover">{t('exports.handover.title')}</h3>
          <p className="muted small">{handed ? t('exports.handover.text') : t('exports.handover.notPublished')}</p>
          {profiles.error && <ProblemNotice error={profiles.error} />}
          {handed && (
            <div className="row row--end">
              <SelectField
                label={t('exports.handover.profile')}
                width="medium"
                value={profileId}
                onChange={event => setProfileId(event.target.value)}
              >
                {(profiles.data?.items ?? []).map(one => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </SelectField>
              <SelectField
                label={t('exports.handover.since')}
                width="medium"
                value={since}
                onChange={event => setSince(event.target.value)}
              >
                <option value="">{t('exports.handover.whole')}</option>
                {earlier.map(version => (
                  <option key={version.id} value={version.id}>
                    {t('exports.handover.sinceVersion', { version: version.version })}
                  </option>
                ))}
              </SelectField>
              {profile?.profile.layout === 'sap-2003' ? (
                <>
                  <DownloadLink href={handover('days')}>{t('exports.handover.days')}</DownloadLink>
                  <DownloadLink href={handover('intervals')}>{t('exports.handover.intervals')}</DownloadLink>
                </>
              ) : (
                <DownloadLink href={handover('days')}>{t('exports.handover.download')}</DownloadLink>
              )}
            </div>
          )}
          {hasRole(me, 'admin', 'hr') && (
            <p>
              <LinkButton to="/exports" look="tertiary" small>
                {t('exports.profiles.manage')}
              </LinkButton>
            </p>
          )}
        </section>
      </div>
    </Dialog>
  )
}
