import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { DescriptionList, Fact } from '../../../components/description-list.tsx'
import { Section } from '../../../components/section.tsx'
import { useToast } from '../../../components/toast.tsx'
import { ValidityText } from '../../../components/validity-fields.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { type SiteDetail, useUpdateSite } from '../api/use-sites.ts'
import { SiteDialog } from './site-dialog.tsx'

interface SiteFactsProps {
  readonly site: SiteDetail
  readonly today: string
}

/** What the site is; changed in a dialog. */
export function SiteFacts({ site, today }: SiteFactsProps) {
  const { t, format } = useI18n()
  const say = useToast()
  const update = useUpdateSite(site)
  const [editing, setEditing] = useState(false)
  const close = () => {
    setEditing(false)
    update.reset()
  }
  return (
    <Section
      title={t('sites.facts')}
      actions={
        site.editable ? (
          <Button look="tertiary" small icon="edit" aria-label={t('sites.edit')} onClick={() => setEditing(true)}>
            {t('components.edit')}
          </Button>
        ) : (
          <span className="small muted">{t('sites.readOnly')}</span>
        )
      }
    >
      <DescriptionList>
        <Fact term={t('sites.kind')}>{t(`sites.kind.${site.kind}`)}</Fact>
        {site.address && <Fact term={t('sites.address')}>{site.address}</Fact>}
        {site.district && <Fact term={t('sites.district')}>{site.district}</Fact>}
        <Fact term={t('sites.counters')}>{format.number(site.counters)}</Fact>
        <Fact term={t('sites.validity')}>
          <ValidityText value={site} />
        </Fact>
        <Fact term={t('sites.code')}>{site.id}</Fact>
      </DescriptionList>
      {editing && (
        <SiteDialog
          site={site}
          today={today}
          saving={update.isPending}
          error={update.error}
          onClose={close}
          onSave={({ id, ...fields }) =>
            update.mutate(fields, {
              onSuccess: () => {
                close()
                say(t('components.saved'))
              },
            })
          }
        />
      )}
    </Section>
  )
}
