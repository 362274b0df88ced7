import { deliverProjects as input } from '../../../src/contract/schemas/nation-library'
import { canonical } from '../../../src/core/canonical'
import { libraryColumns, libraryHeadings, recognisedColumns } from '../../../src/core/library-columns'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { sha256 } from '../../shared/keys'
import { defineOperation } from '../../shared/operation'
import { noteNationAct } from '../../shared/records/contest-filings'
import { bumpFeed } from '../../shared/records/feeds'
import { tokenIssuer, touchToken } from '../../shared/records/interchange'
import { insertBatch } from '../../shared/records/library'
import { cleanCell } from '../../shared/spreadsheets/clean-cell'
import { channelsOf } from './channels'
import { enterRows } from './enter-rows'
import { phaseDeadline } from './filing-terms'
import { type LibraryPlan, planRows } from './library-plan'

/**
 * The interface for a contest's own registration system (CN24-09): all its projects of one call or none. What is there
 * already is left as it is, so that a call may be repeated. Refused after the last day: who may approve a late import
 * does so with a file.
 */
export const deliverProjects = defineOperation(['recommendations', 'deliverProjects'], {
  kind: 'write',
  summary: '接口导入项目库（凭赛事的接口令牌）',
  who: { may: 'interchange', of: ({ edition, source }) => ({ edition, unit: source }) },
  input,
  async run({ edition: slug, source, projects }, context) {
    const { db, caller, now } = context
    const edition = knownEdition(slug)
    if (phaseDeadline(edition, 'import', '导入', now).passed)
      throw new Failure('EDITION_CLOSED', undefined, '导入已经截止，请联系大赛组委会秘书处特批')
    const channel = (await channelsOf(db, edition)).find(({ key }) => key === source)
    if (!channel) throw new Failure('NOT_FOUND', undefined, '赛事计划里没有这个赛事，请核对')
    // One row that every import of the edition holds: the same projects twice at once are entered once.
    await bumpFeed(db, `library:${slug}`)
    await touchToken(db, caller.actor, now)
    const id = newId('lib')
    const headings = libraryColumns.map(column => libraryHeadings[column])
    const rows = projects.map((project, i) => ({
      line: i + 1,
      cells: libraryColumns.map(column => (column === 'contest' ? channel.name : cleanCell(project[column]))),
    }))
    const file = { hash: sha256(canonical(projects)), headings, rows }
    const plan = await planRows(db, edition, { id, file }, recognisedColumns(headings))
    refuseWrong(plan)
    const added = plan.good.length
    const counts = { added, wrong: 0, suspected: plan.suspects.length, known: plan.known }
    const reply = { added, known: plan.known, suspected: plan.suspects.length }
    if (added === 0) return { batch: null, ...reply }
    const by = (await tokenIssuer(db, caller.actor))!
    await insertBatch(db, {
      ...{ id, edition: slug, state: 'imported', fileName: `${channel.name}（接口）`, bytes: 0, parts: 0 },
      ...{ fileHash: file.hash, counts, createdBy: by, createdAt: now, closedBy: by, closedAt: now },
    })
    await enterRows(context, { id, edition: slug }, plan, plan.good, { ...counts, late: false })
    await noteNationAct(db, {
      ...{ at: now, actor: caller.actor, operation: 'recommendations.deliverProjects' },
      ...{ edition: slug, subject: id, detail: { source, ...counts } },
    })
    await bumpFeed(db, `edition:${slug}`)
    return { batch: id, ...reply }
  },
})

/** INPUT_INVALID with every wrong cell: the project counted from 1, the column by its heading. */
function refuseWrong({ problems }: LibraryPlan): void {
  if (problems.length === 0) return
  const fields = problems.map(({ line, column, reason }) => ({
    path: `projects.${line - 1}`,
    message: `第${line}个项目的${column}：${reason}`,
  }))
  throw new Failure('INPUT_INVALID', { fields }, `有${problems.length}处不对，一个也没有导入，请改正后重报`)
}
