interface Figure {
  of: string
  series: readonly string[]
  rows: readonly { label: string; counts: readonly number[]; total: number }[]
}

/** The headings of a figure's table; 合计 where there is more than one series. */
export function figureColumns({ of, series }: Pick<Figure, 'of' | 'series'>): string[] {
  return [of, ...series, ...(series.length > 1 ? ['合计'] : [])]
}

/** The numbers of each line as the table has them, its total last where there is more than one series. */
export function figureNumbers({ series, rows }: Pick<Figure, 'series' | 'rows'>): number[][] {
  return rows.map(({ counts, total }) => (series.length > 1 ? [...counts, total] : [...counts]))
}
