import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { arrangeRows, type Sorting } from '../lib/arrange-rows.ts'
import { classNames } from '../lib/class-names.ts'
import { downloadCsv } from '../lib/csv.ts'
import { useUrlState } from '../lib/url-state.ts'
import { Button } from './button.tsx'
import { Loading } from './loading.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { ScrollFrame } from './scroll-frame.tsx'
import './data-table.css'

export interface Column<Row> {
  readonly id: string
  readonly header: string
  /** What the cell shows; left out: the value as text. */
  readonly cell?: (row: Row) => ReactNode
  /** What the column is sorted, searched and exported by. */
  readonly value: (row: Row) => string | number | null
  readonly numeric?: boolean
  /** Names the row: read out with every cell of it. */
  readonly rowHeader?: boolean
  readonly sortable?: boolean
  /** Left out of search and export: buttons and pictures. */
  readonly action?: boolean
}

interface DataTableProps<Row> {
  /** What the table holds; read out, and shown unless the page's heading says it already. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[] | undefined
  readonly rowKey: (row: Row) => string
  readonly error?: unknown
  readonly onRetry?: () => void
  /** Shown instead of the table when there is not a single row. */
  readonly empty: ReactNode
  /** Further filters, left of the search. Rows arrive here already filtered by them. */
  readonly filters?: ReactNode
  readonly searchLabel?: string
  /** Name of the file for the export; left out: no export. */
  readonly exportName?: string
  readonly defaultSorting?: Sorting
  /** Part of the address that keeps search and order; needed where a page has two tables. */
  readonly stateKey?: string
  /** Rows drawn at first; the rest comes at a click. */
  readonly mostRows?: number
}

/**
 * A real table: sortable by the buttons in its head, searchable, exportable, with a head that stays and a body that
 * scrolls sideways where the window is narrow. Knows the states empty, loading, failed and too long to show.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, error, onRetry, empty, filters, searchLabel, exportName } = props
  const { t, format } = useI18n()
  const id = useId()
  const key = props.stateKey ?? ''
  const [search, setSearch] = useUrlState(`${key}search`)
  const fallback = props.defaultSorting ? `${props.defaultSorting.by}.${props.defaultSorting.direction}` : ''
  const [sortText, setSortText] = useUrlState(`${key}sort`, fallback)
  const sorting = useMemo(() => parseSorting(sortText), [sortText])
  const deferredSearch = useDeferredValue(search)
  const [all, setAll] = useState(false)
  const arranged = useMemo(
    () => arrangeRows(rows ?? [], columns, deferredSearch, sorting, format.compare),
    [rows, columns, deferredSearch, sorting, format],
  )
  const most = props.mostRows ?? 1000
  const shown = all ? arranged : arranged.slice(0, most)

  if (rows === undefined) return error ? <ProblemNotice error={error} onRetry={onRetry} /> : <Loading />
  return (
    <div className="data-table">
      {error !== undefined && error !== null && <ProblemNotice error={error} onRetry={onRetry} />}
      {(filters || searchLabel || exportName) && (
        <div className="data-table__bar no-print">
          {searchLabel && (
            <div className="data-table__search">
              <label className="data-table__label" htmlFor={id}>
                {searchLabel}
              </label>
              <input
                id={id}
                type="search"
                className="kern-form-input__input"
                value={search}
                onChange={event => setSearch(event.target.value)}
              />
            </div>
          )}
          {filters}
          <span className="grow" />
          {exportName && rows.length > 0 && (
            <Button look="tertiary" icon="download" onClick={() => downloadCsv(exportName, columns, arranged)}>
              {t('components.table.export')}
            </Button>
          )}
        </div>
      )}
      {rows.length === 0 ? (
        empty
      ) : (
        <>
          <p className="data-table__count small muted" role="status">
            {arranged.length === rows.length
              ? t('components.table.count', { count: rows.length })
              : t('components.table.filtered', { shown: arranged.length, count: rows.length })}
          </p>
          <ScrollFrame label={caption}>
            <table className="kern-table kern-table--small data-table__table">
              <caption className="visually-hidden">{caption}</caption>
              <thead className="kern-table__head">
                <tr className="kern-table__row">
                  {columns.map(column => (
                    <HeadCell key={column.id} column={column} sorting={sorting} onSort={setSortText} />
                  ))}
                </tr>
              </thead>
              <tbody className="kern-table__body">
                {shown.map(row => (
                  <tr className="kern-table__row" key={rowKey(row)}>
                    {columns.map(column => (
                      <BodyCell key={column.id} column={column} row={row} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
          {arranged.length === 0 && <p className="muted">{t('components.table.nothingFound')}</p>}
          {shown.length < arranged.length && (
            <div className="row">
              <span>{t('components.table.cut', { shown: shown.length, count: arranged.length })}</span>
              <Button onClick={() => setAll(true)}>{t('components.table.showAll')}</Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>
  readonly sorting: Sorting | null
  readonly onSort: (text: string) => void
}

function HeadCell<Row>({ column, sorting, onSort }: HeadCellProps<Row>) {
  const direction = sorting?.by === column.id ? sorting.direction : null
  const className = classNames('kern-table__header', column.numeric && 'kern-table__header--numeric')
  if (column.action)
    return (
      <th scope="col" className={className}>
        <span className="visually-hidden">{column.header}</span>
      </th>
    )
  if (column.sortable === false)
    return (
      <th scope="col" className={className}>
        {column.header}
      </th>
    )
  return (
    <th
      scope="col"
      className={className}
      aria-sort={direction === null ? undefined : direction === 'up' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        className="data-table__sort"
        onClick={() => onSort(`${column.id}.${direction === 'up' ? 'down' : 'up'}`)}
      >
        {column.header}
        <span className="data-table__arrow" aria-hidden="true">
          {direction === null ? '↕' : direction === 'up' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  )
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const className = classNames(
    'kern-table__cell',
    column.numeric && 'kern-table__cell--numeric number',
    column.action && 'data-table__action',
  )
  const content = column.cell ? column.cell(row) : column.value(row)
  if (column.rowHeader)
    return (
      <th scope="row" className={classNames(className, 'data-table__row-header')}>
        {content}
      </th>
    )
  return <td className={className}>{content}</td>
}

function parseSorting(text: string): Sorting | null {
  const dot = text.lastIndexOf('.')
  if (dot < 1) return null
  return { by: text.slice(0, dot), direction: text.slice(dot + 1) === 'down' ? 'down' : 'up' }
}
