import type { ClauseQuote } from './applications-findings'

/** A county's registrations at a moment: figures by group and state, and the list; no telephone, no identity number. */
export interface CountyReportBody {
  total: number
  figures: { groupName: string; stateName: string; count: number }[]
  projects: { projectName: string; subjectName: string; groupName: string; stateName: string }[]
}

/** One filed snapshot. */
export interface CountyReportView {
  id: string
  number: number
  total: number
  filedAt: string
  filedBy: string
}

/** What the counties filed, each newest first. `clause` null: the notice asks for nothing, nobody files. */
export interface CountyReportsView {
  edition: string
  clause: ClauseQuote | null
  counties: { id: string; name: string; mayFile: boolean; reports: CountyReportView[] }[]
}
