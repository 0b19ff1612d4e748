import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import './one-time-password.css'

interface OneTimePasswordProps {
  readonly name: string
  readonly password: string
  readonly onClose: () => void
}

/** The password that opens an account once; shown here and nowhere again. */
export function OneTimePassword({ name, password, onClose }: OneTimePasswordProps) {
  const { t } = useI18n()
  const say = useToast()
  return (
    <Dialog
      title={t('users.passwordTitle', { name })}
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          {t('components.close')}
        </Button>
      }
    >
      <p>{t('users.passwordText')}</p>
      <div className="row">
        <output className="one-time-password">{password}</output>
        <Button
          icon="content-copy"
          onClick={() => void navigator.clipboard?.writeText(password).then(() => say(t('users.copied')))}
        >
          {t('users.copy')}
        </Button>
      </div>
    </Dialog>
  )
}
