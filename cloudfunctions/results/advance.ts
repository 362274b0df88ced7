import { advance as input } from '../../src/contract/schemas/advances'
import type { AdvanceGroup, AdvanceRow, AdvanceView } from '../../src/contract/views/advances'
import { scoreText } from '../../src/core/score-text'
import type { Caller } from '../shared/caller'
import type { Queries } from '../shared/database/connect'
import { groupName, knownEdition } from '../shared/edition-of'
import { fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'
import { nameOf } from '../shared/records/advances'
import { editionScope, holds } from '../shared/session-scope'
import { ruleText, silencesOf, stagesGoingOn } from './advance-terms'
import { advanceChanges, publicText } from './advance-text'
import { type AdvanceWork, advanceWork } from './advance-work'
import { stateNames } from './lock-advance-draft'

/** O9: who would go on from a stage, group by group, why, what stands in the way, and what everybody would read. */
export const advance = defineOperation(['results', 'advance'], {
  kind: 'read',
  summary: '晋级名单：排名、名额线与预览',
  who: { may: ['operator', 'approver', 'committee', 'supervisor'], scope: editionScope },
  input,
  async run(asked, { db, caller }): Promise<AdvanceView> {
    const edition = knownEdition(asked.edition)
    const stages = stagesGoingOn(edition)
    const stage = asked.stage ?? stages[0]?.id ?? ''
    if (asked.stage !== null && !stages.some(({ id }) => id === stage))
      throw fieldFailure('stage', '这一轮之后没有下一轮，请重新选择')
    const groups: AdvanceGroup[] = []
    for (const { id } of edition.groups) {
      const work = await advanceWork(db, edition, stage, id)
      if (work) groups.push(await groupView(db, work, caller))
    }
    return { edition: edition.slug, stages, stage, groups }
  },
})

async function groupView(db: Queries, work: AdvanceWork, caller: Caller): Promise<AdvanceGroup> {
  const { edition, group, of, draft, decided, stage, outcome, published } = work
  const rule = of.terms.rule.by
  const short = outcome?.problems.some(({ code }) => code === 'DISTRICT_SHORT') ?? false
  return {
    ...{ group, groupName: groupName(edition, group), rankingProblem: work.rankingProblem },
    session: sessionOf(work),
    rooms: stage.sessions.length > 1 ? stage.sessions.map(roomView) : [],
    ...{ rule: ruleText(of), silences: silencesOf(of) },
    clause: of.stated ? quoteClause(of.terms.clause, edition) : null,
    asks: {
      places: rule === 'decided' && decided.rooms?.how !== 'each-room',
      unfilled: short || decided.unfilled !== null,
      direct: of.next.direct.map(({ name }) => name),
      rooms: stage.mayDecide,
      reserves: of.terms.reserves === 'not-stated',
    },
    places: outcome?.places ?? null,
    ...{ state: draft?.state ?? 'draft', stateName: draft ? stateNames[draft.state] : '还没有保存' },
    ...{ version: draft?.version ?? 0, decided },
    rows: rowsOf(work),
    others: othersOf(work),
    problems: work.problems,
    preview: publicText(work),
    published: published[0]
      ? {
          ...{ version: published[0].version, hash: published[0].hash },
          publishedAt: published[0].publishedAt.toISOString(),
        }
      : null,
    changes: advanceChanges(work).map(({ change }) => change),
    stagedBy: draft?.stagedBy ? await nameOf(db, draft.stagedBy) : null,
    blocked: blockedOf(work, caller),
  }
}

const statusTexts: Record<AdvanceRow['status'], string> = {
  'goes-on': '拟晋级',
  reserve: '候补',
  stays: '未进名额',
  undecided: '待定',
  withdrawn: '已退出',
  added: '人工增加',
  removed: '人工移出',
}

/** The one session the ranking comes from; null for several rooms. */
function sessionOf({ stage }: AdvanceWork): AdvanceGroup['session'] {
  const [only] = stage.frozen
  if (!only || stage.sessions.length !== 1) return null
  return { id: only.session, name: only.name, frozenAt: only.frozenAt.toISOString() }
}

function roomView({ id, name, frozenAt }: AdvanceWork['stage']['sessions'][number]) {
  return { id, name, frozenAt: frozenAt?.toISOString() ?? null }
}

function rowsOf({ lines, who, stage, problemOf }: AdvanceWork): AdvanceRow[] {
  const scores = new Map(
    stage.frozen.flatMap(({ ranking }) => ranking.rows.map(row => [row.project, scoreText(row)] as const)),
  )
  return lines.map(({ project, ...line }) => ({
    ...{ application: project, ...line, statusText: statusTexts[line.status] },
    projectName: who.get(project)?.projectName ?? '',
    subjectName: who.get(project)?.subjectName ?? '',
    room: stage.of[project] ?? null,
    ...{ score: scores.get(project) ?? null, problem: problemOf.get(project) ?? null },
  }))
}

function othersOf({ accepted, who, lines }: AdvanceWork): AdvanceGroup['others'] {
  const listed = new Set(lines.map(({ project }) => project))
  return accepted
    .filter(id => !listed.has(id))
    .map(id => {
      const { projectName = '', subjectName = '' } = who.get(id) ?? {}
      return { application: id, projectName, subjectName }
    })
}

/** Why each step of the list cannot be taken now, in the order of the steps. */
function blockedOf(work: AdvanceWork, caller: Caller): AdvanceGroup['blocked'] {
  const { edition, draft, rankingProblem, problems, stage } = work
  const of = { edition: edition.slug }
  const officer = holds(caller, ['operator', 'approver'], of)
  const approver = holds(caller, ['approver'], of)
  const state = draft?.state
  const unready = rankingProblem ?? (problems.length > 0 ? `还有${problems.length}件事没有处理` : null)
  const onlyIn = (wanted: string, words: string) => (state === wanted ? null : words)
  return {
    edit: officer ? (stage.mayDecide ? null : rankingProblem) : '由经办人或负责人编辑',
    stage: officer ? stageBlock(work, unready) : '由经办人或负责人提交',
    lock: !approver
      ? '由负责人锁定'
      : (onlyIn('staged', '名单提交后才能锁定') ??
        (draft?.stagedBy === caller.actor ? '提交的人不能自己锁定，请换一位负责人' : unready)),
    publish: !approver ? '由负责人发布' : (onlyIn('locked', '未锁定的名单不能发布') ?? unready),
  }
}

function stageBlock(work: AdvanceWork, unready: string | null): string | null {
  const { draft, published } = work
  if (!draft) return '请先保存名单'
  if (draft.state !== 'draft') return `名单现在是“${stateNames[draft.state]}”`
  const same = published.length > 0 && advanceChanges(work).length === 0
  return unready ?? (same ? '与已发布的名单没有不同' : null)
}
