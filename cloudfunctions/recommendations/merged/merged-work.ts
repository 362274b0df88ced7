import type { MergedChange, MergedListBody, MergedRow } from '../../../src/contract/views/merged'
import { canonical } from '../../../src/core/canonical'
import type { Edition } from '../../../src/core/edition'
import { mergedKind } from '../../shared/advance-listed'
import type { Queries } from '../../shared/database/connect'
import { groupName } from '../../shared/edition-of'
import { sha256 } from '../../shared/keys'
import { type AdvanceDraftRow, readAdvance } from '../../shared/records/advances'
import { crossMarks } from '../../shared/records/cross-cases'
import { type MergedProject, mergedProjects } from '../../shared/records/merged-projects'
import { listVersions, type PublishedListRow } from '../../shared/records/published-lists'
import { sourceName } from '../cross/upper-edition'

/** The list stands among the drafts of advance lists, in front of the first stage. */
export const mergedStage = 'merged'

/** Everything about one group's list at an instant. */
export interface MergedWork {
  edition: Edition
  group: string
  draft: AdvanceDraftRow | null
  removed: readonly { project: string; reason: string }[]
  projects: readonly MergedProject[]
  rows: readonly MergedRow[]
  problems: readonly string[]
  published: readonly PublishedListRow[]
}

/** Who of a group enters the first round: every accepted project from below that no ruling and nobody took off. */
export async function mergedWork(
  db: Queries,
  edition: Edition,
  group: string,
  over?: MergedWork['removed'],
): Promise<MergedWork> {
  const draft = await readAdvance(db, { edition: edition.slug, stage: mergedStage, group })
  const removed = over ?? draft?.decided.removed ?? []
  const projects = inUnitOrder(edition, await mergedProjects(db, edition.slug, group))
  const marks = await crossMarks(db, edition.slug)
  const reasons = new Map(removed.map(({ project, reason }) => [project, reason]))
  const numbered = edition.requirements.some(
    ({ groups, check }) => groups.includes(group) && JSON.stringify(check).includes('"official-number"'),
  )
  const rows = projects.map(project => rowOf(edition, project, { marks, reasons, numbered }))
  return {
    ...{ edition, group, draft, removed, projects, rows },
    problems: problemsOf(rows),
    published: await listVersions(db, edition.slug, mergedKind(group)),
  }
}

function inUnitOrder({ recommendation }: Edition, projects: readonly MergedProject[]): MergedProject[] {
  const stated = recommendation === 'not-stated' ? 'not-stated' : recommendation.recommenders
  const order = new Map((stated === 'not-stated' ? [] : stated.units).map(({ code }, i) => [code, i]))
  const placeOf = ({ source }: MergedProject) => order.get(source) ?? order.size
  return [...projects].sort((a, b) => placeOf(a) - placeOf(b))
}

interface Known {
  marks: { open: ReadonlySet<string>; out: ReadonlySet<string> }
  reasons: ReadonlyMap<string, string>
  numbered: boolean
}

const markTexts: Record<MergedRow['mark'], string> = {
  in: '进入',
  open: '查重未结',
  'ruled-out': '裁定移出',
  removed: '人工移出',
}

function rowOf(edition: Edition, project: MergedProject, { marks, reasons, numbered }: Known): MergedRow {
  const { application, projectName, subjectName, officialNumber } = project
  const reason = reasons.get(application)
  const mark = marks.out.has(application)
    ? 'ruled-out'
    : reason !== undefined
      ? 'removed'
      : marks.open.has(application)
        ? 'open'
        : 'in'
  const missing = numbered && !officialNumber ? '没有官网报名号，请先补录' : ''
  return {
    ...{ application, projectName, subjectName, officialNumber, mark, markText: markTexts[mark] },
    sourceName: sourceName(edition, project.source),
    why: { in: missing, open: '跨市查重还没有裁定', 'ruled-out': '跨市查重裁定', removed: reason ?? '' }[
      mark
    ],
  }
}

function problemsOf(rows: readonly MergedRow[]): string[] {
  const open = rows.filter(({ mark }) => mark === 'open').length
  return [
    ...(rows.some(({ mark }) => mark === 'in' || mark === 'open')
      ? []
      : ['还没有可以进入的项目，请先接收各市名单']),
    ...(open > 0 ? [`${open}个项目的跨市查重还没有裁定`] : []),
    ...rows
      .filter(({ mark, why }) => mark === 'in' && why !== '')
      .map(({ projectName, why }) => `“${projectName}”${why}`),
  ]
}

/** The projects on the list, in its order. */
export function onList({ projects, rows }: MergedWork): MergedProject[] {
  const kept = new Set(
    rows.filter(({ mark }) => mark === 'in' || mark === 'open').map(({ application }) => application),
  )
  return projects.filter(({ application }) => kept.has(application))
}

/** What the list's hash is taken of: who is on it, in order, and who recommended each; no names. */
export function recordOf(work: MergedWork, version: number): MergedListBody['record'] {
  const lines = onList(work).map(({ application: project, source }) => ({ project, source }))
  return { kind: 'merged', version, group: work.group, lines }
}

/** The hash of what is fixed between staging and publication; the number of the version is not part of it. */
export function fixedHash(work: MergedWork): string {
  return sha256(canonical({ record: recordOf(work, 0), removed: work.removed }))
}

/** What everybody would read: projects, who enters them and who recommended them. */
export function publicText(work: MergedWork): MergedListBody['text'] {
  const { edition, group } = work
  const lines = onList(work).map(({ projectName, subjectName, source }) => ({
    ...{ projectName, subjectName, sourceName: sourceName(edition, source) },
  }))
  const stage = edition.stages.find(({ groups }) => groups.includes(group))?.name ?? '比赛'
  return {
    title: `${edition.name}进入${stage}项目名单（${groupName(edition, group)}）`,
    sentence: `${lines.length}个项目进入${stage}。`,
    lines,
  }
}

/** What differs from the version published before, project by project, with whom it is about; [] before the first. */
export function mergedChanges(work: MergedWork): { application: string; change: MergedChange }[] {
  const [latest] = work.published
  if (!latest) return []
  const before = new Set((latest.body as MergedListBody).record.lines.map(({ project }) => project))
  const after = new Set(onList(work).map(({ application }) => application))
  const names = new Map(work.projects.map(({ application, projectName }) => [application, projectName]))
  return [...new Set([...before, ...after])].flatMap(application => {
    if (before.has(application) === after.has(application)) return []
    const projectName = names.get(application) ?? '已退出的项目'
    const [was, is] = after.has(application) ? ['未列入', '进入'] : ['进入', '未列入']
    return [{ application, change: { projectName, before: was, after: is } }]
  })
}
