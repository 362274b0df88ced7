import type {
  AdvanceChange,
  AdvanceListBody,
  PublicAdvance,
  PublicAdvanceLine,
} from '../../src/contract/views/advances'
import { goingOn } from '../../src/core/advance-list'
import { groupName } from '../shared/edition-of'
import { type AdvanceWork, recordOf } from './advance-work'

/** What everybody would read: names and counties in the order of the list; no rank, score, telephone or number. */
export function publicText(work: AdvanceWork): PublicAdvance {
  const { edition, of, group, lines } = work
  const going = goingOn(lines)
  return {
    title: `${edition.name}${of.stage.name}晋级名单（${groupName(edition, group)}）`,
    sentence: `${going.length}个项目进入${of.next.name}。`,
    lines: going.map(({ project }) => publicLine(work, project)),
    reserves: recordOf(work, 0).reserves.map(project => publicLine(work, project)),
  }
}

function publicLine({ edition, who }: AdvanceWork, project: string): PublicAdvanceLine {
  const { projectName = '', subjectName = '', county = null } = who.get(project) ?? {}
  const countyName = edition.counties.find(({ code }) => code === county)?.name ?? null
  return { projectName, subjectName, countyName }
}

/** What each project of two versions is called, and whom a change is about. */
export interface ChangedPlace {
  application: string
  change: AdvanceChange
}

/** What differs from the version published before, project by project; [] before the first. */
export function advanceChanges(work: AdvanceWork): ChangedPlace[] {
  const [latest] = work.published
  if (!latest) return []
  const before = placesIn((latest.body as AdvanceListBody).record)
  const after = placesIn(recordOf(work, 0))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(application => {
    const { projectName = '', subjectName = '' } = work.who.get(application) ?? {}
    const [was, is] = [before.get(application) ?? '未晋级', after.get(application) ?? '未晋级']
    return was === is ? [] : [{ application, change: { projectName, subjectName, before: was, after: is } }]
  })
}

function placesIn({ lines, reserves }: AdvanceListBody['record']): Map<string, string> {
  return new Map([
    ...lines.map(({ project }) => [project, '晋级'] as const),
    ...reserves.map((project, i) => [project, `候补第${i + 1}位`] as const),
  ])
}
