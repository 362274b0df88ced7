import type * as z from 'zod'
import type * as schemas from '../schemas/summary-figures'
import type { ExportedFile } from '../views/recommendations'
import type { SummaryFiguresView } from '../views/summary-figures'

/** The numbers of an edition as charts and tables, and as files. */
export interface SummaryFigureOperations {
  summaryFigures: { input: z.input<typeof schemas.summaryFigures>; output: SummaryFiguresView }
  exportFigures: { input: z.input<typeof schemas.exportFigures>; output: ExportedFile }
}
