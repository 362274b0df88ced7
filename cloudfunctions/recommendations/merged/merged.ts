import { merged as input } from '../../../src/contract/schemas/merged'
import type { MergedGroup, MergedView } from '../../../src/contract/views/merged'
import type { Caller } from '../../shared/caller'
import type { Queries } from '../../shared/database/connect'
import { groupName } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { nameOf } from '../../shared/records/advances'
import { editionScope, holds } from '../../shared/session-scope'
import { crossReaders, knownUpper, sourceName } from '../cross/upper-edition'
import { stateNames } from './hold-merged'
import { type MergedWork, mergedChanges, mergedWork, onList, publicText } from './merged-work'

/** Which projects from below enter the first round, group by group, and what stands in the way of saying so. */
export const merged = defineOperation(['recommendations', 'merged'], {
  kind: 'read',
  summary: '汇总名单：进入本级比赛的项目',
  who: { may: crossReaders, scope: editionScope },
  input,
  async run({ edition: slug }, { db, caller }): Promise<MergedView> {
    const edition = knownUpper(slug)
    const groups: MergedGroup[] = []
    for (const { id } of edition.groups)
      groups.push(await groupView(db, await mergedWork(db, edition, id), caller))
    return { edition: slug, stageName: edition.stages[0]?.name ?? '比赛', groups }
  },
})

async function groupView(db: Queries, work: MergedWork, caller: Caller): Promise<MergedGroup> {
  const { edition, group, draft, rows, problems, published } = work
  const text = publicText(work)
  const [latest] = published
  const listed = onList(work)
  const counts = new Map<string, number>()
  for (const { source } of listed) counts.set(source, (counts.get(source) ?? 0) + 1)
  return {
    ...{ group, groupName: groupName(edition, group) },
    ...{ state: draft?.state ?? 'draft', stateName: draft ? stateNames[draft.state] : '还没有保存' },
    ...{ version: draft?.version ?? 0, rows: [...rows], total: listed.length, problems: [...problems] },
    counts: [...counts].map(([source, count]) => ({ sourceName: sourceName(edition, source), count })),
    preview: { title: text.title, sentence: text.sentence },
    published: latest
      ? { version: latest.version, hash: latest.hash, publishedAt: latest.publishedAt.toISOString() }
      : null,
    changes: mergedChanges(work).map(({ change }) => change),
    stagedBy: draft?.stagedBy ? await nameOf(db, draft.stagedBy) : null,
    blocked: blockedOf(work, caller),
  }
}

/** Why each step cannot be taken now, in their order. */
function blockedOf(work: MergedWork, caller: Caller): MergedGroup['blocked'] {
  const { edition, draft, problems } = work
  const of = { edition: edition.slug }
  const officer = holds(caller, ['operator', 'approver'], of)
  const approver = holds(caller, ['approver'], of)
  const unready = problems.length > 0 ? `还有${problems.length}件事没有处理` : null
  const onlyIn = (wanted: string, words: string) => (draft?.state === wanted ? null : words)
  const own = draft?.stagedBy === caller.actor ? '提交的人不能自己锁定，请换一位负责人' : null
  return {
    edit: officer ? null : '由经办人或负责人编辑',
    stage: officer ? stageBlock(work, unready) : '由经办人或负责人提交',
    lock: approver ? (onlyIn('staged', '名单提交后才能锁定') ?? own ?? unready) : '由负责人锁定',
    publish: approver ? (onlyIn('locked', '未锁定的名单不能发布') ?? unready) : '由负责人发布',
  }
}

function stageBlock(work: MergedWork, unready: string | null): string | null {
  const { draft, published } = work
  if (!draft) return '请先生成名单'
  if (draft.state !== 'draft') return `名单现在是“${stateNames[draft.state]}”`
  const same = published.length > 0 && mergedChanges(work).length === 0
  return unready ?? (same ? '与已发布的名单没有不同' : null)
}
