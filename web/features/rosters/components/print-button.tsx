import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'

const SIZES = ['a4', 'a3'] as const
type Size = (typeof SIZES)[number]

/** Prints the roster as filtered, landscape, on the paper chosen. The choice is a class on the document for `roster.css`. */
export function PrintButton() {
  const { t } = useI18n()
  const [asking, setAsking] = useState(false)
  const print = (size: Size) => {
    setAsking(false)
    const { classList } = document.documentElement
    classList.add(`roster-print--${size}`)
    addEventListener('afterprint', () => classList.remove(`roster-print--${size}`), { once: true })
    // The dialog must be gone before the page is laid out for paper.
    requestAnimationFrame(() => window.print())
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('rosters.print.button')}</Button>
      {asking && (
        <Dialog
          title={t('rosters.print.title')}
          onClose={() => setAsking(false)}
          footer={SIZES.map(size => (
            <Button key={size} look={size === 'a4' ? 'primary' : 'secondary'} onClick={() => print(size)}>
              {t(`rosters.print.${size}`)}
            </Button>
          ))}
        >
          <p>{t('rosters.print.text')}</p>
        </Dialog>
      )}
    </>
  )
}
