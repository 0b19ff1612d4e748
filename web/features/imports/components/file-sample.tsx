import { useI18n } from '../../../i18n/i18n.tsx'
import type { FileHead } from '../model/file-head.ts'

const SHOWN = 5

/** The first rows of the file, cut into columns the way they are going to be read. */
export function FileSample({ head }: { readonly head: FileHead }) {
  const { t } = useI18n()
  if (head.headers.length === 0) return <p className="muted">{t('imports.emptyFile')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="import-sample" aria-label={t('imports.sample')} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{t('imports.sample')}</caption>
        <thead>
          <tr>
            {head.headers.map((header, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may name two columns alike
              <th key={column} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {head.rows.slice(0, SHOWN).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
            <tr key={index}>
              {head.headers.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={column}>{row[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
