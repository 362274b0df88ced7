/** One chart and table: a line per thing counted, a number per series. */
export interface SummaryFigure {
  id: 'funnel' | 'places' | 'fields' | 'specialised'
  title: string
  /** Heading of the first column, such as 县区. */
  of: string
  /** What the numbers of a line are, in order; at most four. */
  series: string[]
  rows: { label: string; counts: number[]; total: number }[]
  /** What has to be said beside it; null for nothing. */
  note: string | null
}

/** The numbers of an edition at a moment: chart, table, picture and files all show these. */
export interface SummaryFiguresView {
  edition: string
  title: string
  /** The instant they were counted at. */
  at: string
  figures: SummaryFigure[]
}
