import { useState } from 'react'
import { TextField } from '../../components/controls.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Section } from '../../components/section.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import './glossary-page.css'

/** Terms by subject, in the order in which planning meets them. Their texts are in the catalogue `glossary`. */
const GROUPS = [
  {
    id: 'demand',
    terms: [
      'channel',
      'forecast',
      'interval',
      'slot',
      'specialDay',
      'correction',
      'sameDay',
      'replay',
      'wape',
      'chance',
      'mase',
      'bias',
      'coverage',
    ],
  },
  {
    id: 'staffing',
    terms: ['handling', 'load', 'promise', 'minimum', 'required', 'occupancy', 'erlang', 'personHour'],
  },
  {
    id: 'simulation',
    terms: [
      'simulation',
      'verdict',
      'serviceLevel',
      'meanWait',
      'promiseKept',
      'confidence',
      'overtime',
      'oneMore',
      'exact',
      'dayFactor',
      'noShow',
    ],
  },
  { id: 'roster', terms: ['shift', 'cover', 'open', 'home', 'tour', 'wish', 'pin', 'version'] },
  { id: 'proof', terms: ['points', 'bound', 'gap', 'seed', 'checker'] },
  { id: 'law', terms: ['hard', 'soft', 'tolerance', 'council'] },
] as const

/** The words of the trade, explained. `#gap` in the address goes to a term. */
export function GlossaryPage() {
  const { t } = useI18n()
  const [search, setSearch] = useState('')
  const needle = search.trim().toLocaleLowerCase()
  const groups = GROUPS.map(({ id, terms }) => ({
    id,
    terms: terms.filter(term =>
      `${t(`glossary.term.${term}`)} ${t(`glossary.text.${term}`)}`.toLocaleLowerCase().includes(needle),
    ),
  })).filter(group => group.terms.length > 0)
  return (
    <div className="stack stack--large">
      <PageHeader title={t('glossary.title')} lead={t('glossary.lead')} />
      <TextField
        type="search"
        width="medium"
        label={t('glossary.search')}
        value={search}
        onChange={event => setSearch(event.target.value)}
      />
      {groups.length === 0 && <p role="status">{t('glossary.nothing')}</p>}
      {groups.map(group => (
        <Section key={group.id} title={t(`glossary.group.${group.id}`)}>
          <dl className="glossary">
            {group.terms.map(term => (
              <div key={term} id={term} className="glossary__entry">
                <dt>{t(`glossary.term.${term}`)}</dt>
                <dd>{t(`glossary.text.${term}`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </div>
  )
}
