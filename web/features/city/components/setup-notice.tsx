import { LinkButton } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { SETUP_PATH } from '../../../config/paths.ts'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useMe } from '../../session/api/use-session.ts'
import { useSetup } from '../api/use-city.ts'

/** Tells the administrator of a new city that its setup is not complete. */
export function SetupNotice() {
  const { t } = useI18n()
  const me = useMe()
  const { data } = useSetup(me.role === 'admin')
  if (!data || data.complete) return null
  const open = data.steps.filter(step => !step.done).length
  return (
    <Notice tone="info" title={t('city.setup.noticeTitle')}>
      <p>{t('city.setup.noticeText', { count: open })}</p>
      <div>
        <LinkButton to={SETUP_PATH}>{t('city.setup.open')}</LinkButton>
      </div>
    </Notice>
  )
}
