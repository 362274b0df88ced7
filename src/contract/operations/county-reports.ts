import type * as z from 'zod'
import type * as schemas from '../schemas/county-reports'
import type { CountyReportsView } from '../views/county-reports'
import type { ExportedFile } from '../views/recommendations'

/** What liaisons file of their counties' registrations, as operations of the `screening` function. */
export interface CountyReportsOperations {
  countyReports: { input: z.input<typeof schemas.countyReports>; output: CountyReportsView }
  fileCountyReport: {
    input: z.input<typeof schemas.fileCountyReport>
    output: { report: string; number: number; total: number }
  }
  exportCountyReport: { input: z.input<typeof schemas.exportCountyReport>; output: ExportedFile }
}
