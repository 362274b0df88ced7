import type { SubjectType } from '../../src/core/eligibility/check-parameters'
import { ENTERPRISES } from './entrants/enterprises'
import { ENTERPRISE_FINALISTS } from './entrants/enterprises-finalists'
import { STARTUPS } from './entrants/startups'

/** What becomes of an application by the time the demonstration opens. */
export type Fate =
  | 'final'
  | 'accepted'
  | 'ready'
  | 'waiting'
  | 'proposed'
  | 'review'
  | 'returned'
  | 'answered'
  | 'rejected'
  | 'withdrawn'
  | 'corrected'
  | 'draft-full'
  | 'draft-half'
  | 'draft-empty'

/** One invented applicant. `place` counts from 1 over all of them and makes codes and numbers. */
export interface Entrant {
  key: string
  place: number
  group: 'enterprise' | 'startup'
  subject: SubjectType
  county: string
  /** 演示·… so that nobody takes it for a real company or team. */
  name: string
  project: string
  field: string
  stage: string
  industry: string
  summary: string
  fate: Fate
}

/** Every applicant of the demonstration, in the order they register. */
export function readEntrants(): Entrant[] {
  const lines = (table: string, group: Entrant['group']) =>
    table
      .trim()
      .split('\n')
      .map(line => ({ line, group }))
  return [
    ...lines(ENTERPRISE_FINALISTS, 'enterprise'),
    ...lines(STARTUPS, 'startup'),
    ...lines(ENTERPRISES, 'enterprise'),
  ].map(({ line, group }, index) => readEntrant(line, group, index + 1))
}

/** key | county | name | project | field | stage | industry | summary | fate. */
function readEntrant(line: string, group: Entrant['group'], place: number): Entrant {
  const cells = line.split('|').map(cell => cell.trim())
  if (cells.length !== 9) throw new Error(`a line of the demonstration has ${cells.length} columns: ${line}`)
  const [key = '', county = '', title = '', project = '', field = '', stage = '', industry = ''] = cells
  const [, kind = 'company', name = title] = /^([a-z-]+) (.+)$/.exec(title) ?? []
  return {
    ...{ key, place, group, county, project, field, stage, industry },
    subject: kind as SubjectType,
    name: `演示·${name}`,
    summary: `演示项目：${cells[7]}`,
    fate: cells[8] as Fate,
  }
}
