import type { ProgressView } from '../../src/contract/views/services'
import type { ProgressRow } from '../shared/records/services-progress'

/** A report as it is shown; who typed it only as applicant or liaison. */
export function progressView(row: ProgressRow): ProgressView {
  const { number, financing, revenue, jobs, landed, body, reportedAs, reportedAt } = row
  return {
    ...{ number, financing, revenue, jobs, landed },
    text: body,
    reportedAs: reportedAs === 'liaison' ? '联络员' : '申报人',
    reportedAt: reportedAt.toISOString(),
  }
}
