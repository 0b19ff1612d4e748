/** Was bei jedem Diagramm steht. */
export const charts = {
  asTable: 'Als Tabelle',
} as const
