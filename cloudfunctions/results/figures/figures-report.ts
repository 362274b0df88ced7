import type { SummaryFigure, SummaryFiguresView } from '../../../src/contract/views/summary-figures'
import { figureColumns, figureNumbers } from '../../../src/core/figure-table'
import type { ReportDocument } from '../../shared/documents/report-document'

/** The figures as a report: each chart as a picture, its numbers as a table below. */
export function figuresReport(
  { title, figures }: SummaryFiguresView,
  { marks, author }: { marks: readonly string[]; author: string },
  draw: (figure: SummaryFigure) => Buffer,
): ReportDocument {
  return {
    ...{ title, marks, author },
    sections: figures.map(figure => ({
      heading: figure.title,
      blocks: [
        ...(figure.note ? [{ kind: 'text' as const, text: figure.note }] : []),
        { kind: 'picture' as const, png: draw(figure), text: figure.title },
        { kind: 'table' as const, columns: figureColumns(figure), rows: cells(figure) },
      ],
    })),
  }
}

function cells(figure: SummaryFigure): string[][] {
  const numbers = figureNumbers(figure)
  return figure.rows.map(({ label }, i) => [label, ...numbers[i]!.map(String)])
}
