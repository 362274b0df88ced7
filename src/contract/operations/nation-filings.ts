import type * as z from 'zod'
import type * as schemas from '../schemas/nation-filings'
import type { FileLink } from '../views/files'
import type { FilingsView, FilingView, OwnFiling } from '../views/nation-filings'
import type { ExportedFile } from '../views/recommendations'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** What may be asked about the filing forms of contests (备案). */
export interface NationFilingsOperations {
  filings: { input: Asked<'filings'>; output: FilingsView }
  myFilings: { input: Asked<'myFilings'>; output: { filings: OwnFiling[] } }
  filing: { input: Asked<'filing'>; output: FilingView }
  openFiling: { input: Asked<'openFiling'>; output: { filing: string } }
  saveFiling: { input: Asked<'saveFiling'>; output: { version: number } }
  submitFiling: { input: Asked<'submitFiling'>; output: { version: number; late: boolean } }
  attachFilingScan: { input: Asked<'attachFilingScan'>; output: { version: number } }
  openFilingScan: { input: Asked<'openFilingScan'>; output: FileLink }
  allowLateFiling: { input: Asked<'allowLateFiling'>; output: { version: number } }
  decideFiling: { input: Asked<'decideFiling'>; output: { version: number; state: string } }
  exportPlan: { input: Asked<'exportPlan'>; output: ExportedFile }
  exportFiling: { input: Asked<'exportFiling'>; output: ExportedFile }
}
