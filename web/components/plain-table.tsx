import type { ReactNode } from 'react'
import { classNames } from '../lib/class-names.ts'
import { ScrollFrame } from './scroll-frame.tsx'
import './data-table.css'

export interface PlainColumn<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly numeric?: boolean
  readonly rowHeader?: boolean
}

interface PlainTableProps<Row> {
  readonly caption: string
  readonly columns: readonly PlainColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row, index: number) => string
  /** Shown instead of a table without rows. */
  readonly empty: string
}

/** A short table to read: no search, no order of one's own. Long or searched lists are a `DataTable`. */
export function PlainTable<Row>({ caption, columns, rows, rowKey, empty }: PlainTableProps<Row>) {
  if (rows.length === 0) return <p className="muted">{empty}</p>
  return (
    <ScrollFrame label={caption}>
      <table className="kern-table kern-table--small data-table__table">
        <caption className="visually-hidden">{caption}</caption>
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            {columns.map(column => (
              <th
                key={column.id}
                scope="col"
                className={classNames('kern-table__header', column.numeric && 'kern-table__header--numeric')}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {rows.map((row, index) => (
            <tr className="kern-table__row" key={rowKey(row, index)}>
              {columns.map(column => {
                const className = classNames('kern-table__cell', column.numeric && 'kern-table__cell--numeric number')
                return column.rowHeader ? (
                  <th key={column.id} scope="row" className={classNames(className, 'data-table__row-header')}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={className}>
                    {column.cell(row)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
