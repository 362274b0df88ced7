import { proposeGroupCorrection as input } from '../../src/contract/schemas/screening'
import type { FormValues } from '../../src/core/application-form/field'
import type { Edition, Group } from '../../src/core/edition'
import { beijingMinute } from '../shared/beijing-text'
import { groupName } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { judgeStored } from '../shared/judge-stored'
import { defineOperation } from '../shared/operation'
import { insertSubmission } from '../shared/records/applications-submissions'
import { insertCorrection, standsInSession } from '../shared/records/screening-acts'
import { hold, leaveTrace, requireState } from './act'
import { deciders, editionOnly } from './officers'

/**
 * O4, SX26-14: puts an application into the right group. Every requirement of that group is judged anew as a further
 * submission; one that is plainly not met blocks. The applicant is told, not asked; the official site is a to-do.
 */
export const proposeGroupCorrection = defineOperation(['screening', 'proposeGroupCorrection'], {
  kind: 'write',
  summary: '更正组别',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const held = await hold(context, asked)
    const { edition, row } = held
    requireState(row, ['submitted', 'accepted'])
    const group = chosenGroup(edition, asked.group, asked.subtype)
    if (row.group === group.id && (row.subtype ?? null) === asked.subtype)
      throw fieldFailure('group', '已经是这个组别，不用更正')
    if (await standsInSession(db, row.id)) throw new Failure('ALREADY_COMPETING')
    const form = regrouped(row.form, group.id, asked.subtype)
    const judged = await judgeStored(db, { ...row, group: group.id, subtype: asked.subtype }, { now, form })
    const refused = judged.findings.filter(({ hard, outcome }) => hard && outcome === 'fail')
    if (refused.length > 0) {
      const requirements = refused.map(({ requirement, title, sentence }) => ({
        id: requirement,
        title,
        sentence,
      }))
      throw new Failure('CORRECTION_REFUSED', { requirements })
    }
    const number = row.submission + 1
    const findings = [...judged.findings]
    await insertSubmission(db, { applicationId: row.id, number, form, findings, submittedAt: now })
    const correction = newId('cor')
    await insertCorrection(db, {
      id: correction,
      applicationId: row.id,
      fromGroup: row.group ?? '',
      toGroup: group.id,
      toSubtype: asked.subtype ?? '',
      reason: asked.reason,
      proposedBy: caller.actor,
      proposedAt: now,
    })
    const stamp = { version: row.version + 1, at: now.toISOString() }
    const names = { from: groupName(edition, row.group), to: labelOf(group, asked.subtype) }
    const acted = await leaveTrace(context, held, {
      kind: 'correct-group',
      change: {
        form,
        fieldVersions: { ...row.fieldVersions, group: stamp, subtype: stamp },
        group: group.id,
        subtype: asked.subtype,
        submission: number,
      },
      reason: asked.reason,
      data: { correction, from: row.group ?? '', to: group.id },
      tell: {
        kind: 'correction',
        title: '参赛组别已更正',
        body: `“${row.projectName}”已由${names.from}改为${names.to}，原因：${asked.reason}。请查看并确认知晓；如有异议请联系主办单位。`,
        template: 'decision',
        words: {
          title: row.projectName,
          note: `组别已改为${names.to}`,
          time: beijingMinute(now),
          result: '组别更正',
        },
      },
    })
    return { ...acted, correction }
  },
})

/** The group and its subtype as chosen; a group with subtypes needs one of them, a group without none. */
function chosenGroup(edition: Edition, id: string, subtype: string | null): Group {
  const group = edition.groups.find(each => each.id === id)
  if (!group) throw fieldFailure('group', '请选择要改到的组别')
  const fits =
    subtype === null ? group.subtypes.length === 0 : group.subtypes.some(each => each.id === subtype)
  if (!fits) throw fieldFailure('subtype', '请选择组内类别')
  return group
}

function regrouped(form: FormValues, group: string, subtype: string | null): FormValues {
  const { subtype: _before, ...rest } = form
  return { ...rest, group, ...(subtype === null ? {} : { subtype }) }
}

function labelOf(group: Group, subtype: string | null): string {
  const inner = group.subtypes.find(each => each.id === subtype)?.name
  return inner ? `${group.name}（${inner}）` : group.name
}
