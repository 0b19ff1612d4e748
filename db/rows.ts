/**
 * Rows of a raw `db.execute`, which one driver returns as an array and the other inside an object. Raw values differ too
 * (a bigint is a number or a text): convert what you read, or use the query builder, which does.
 */
export function rows<Row>(result: unknown): Row[] {
  if (Array.isArray(result)) return [...result] as Row[]
  return (result as { rows: Row[] }).rows
}
