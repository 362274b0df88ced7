import { returnForAmendment as input } from '../../src/contract/schemas/screening'
import { visibleFields } from '../../src/core/application-form/visible-fields'
import { endOfDay } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { fileSlots } from '../../src/core/file-slots'
import { beijingMinute, shortMinute } from '../shared/beijing-text'
import { Failure, fieldFailure } from '../shared/failure'
import { formEditionFor } from '../shared/form-edition'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import type { ApplicationRow } from '../shared/records/applications'
import { insertAmendment } from '../shared/records/screening-acts'
import { hold, leaveTrace, stateAfter } from './act'
import { deciders, editionOnly } from './officers'

/**
 * Returns an application: which fields to change, why, until when. Only the named fields open. May come after the
 * deadline of registration, not after the day the preliminary has to be over (T-11).
 */
export const returnForAmendment = defineOperation(['screening', 'returnForAmendment'], {
  kind: 'write',
  summary: '退回补正',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, context) {
    const { db, now } = context
    const held = await hold(context, asked)
    const { edition, row } = held
    const state = stateAfter(row, 'return')
    checkItems(edition, row, asked.items)
    const dueAt = new Date(asked.dueAt)
    checkDue(edition, dueAt, now)
    const amendment = newId('amd')
    await insertAmendment(db, {
      id: amendment,
      applicationId: row.id,
      items: asked.items,
      dueAt,
      createdAt: now,
    })
    const due = shortMinute(dueAt)
    const acted = await leaveTrace(context, held, {
      kind: 'return',
      change: { state },
      data: { amendment, items: asked.items.length, dueAt: dueAt.toISOString() },
      tell: {
        kind: 'amendment',
        title: '请补正后再提交',
        body: `“${row.projectName}”有${asked.items.length}处需要补正，请在${due}前提交。补正不影响您的提交时间。`,
        template: 'decision',
        words: {
          title: row.projectName,
          note: `请在${due}前补正`,
          time: beijingMinute(dueAt),
          result: '需要补正',
        },
        reason: 'returned',
      },
    })
    return { ...acted, amendment }
  },
})

type Items = readonly { requirement: string | null; field: string; what: string; why: string }[]

/** Each item names a field the form has, the papers (materials) or one kind of them (file:…), and a requirement of the edition or none. */
function checkItems(edition: Edition, row: ApplicationRow, items: Items): void {
  const fields = [
    ...visibleFields(row.form, formEditionFor(edition)).map(field => field.id as string),
    'materials',
    ...fileSlots(edition.attachments, row.group).map(({ id }) => `file:${id}`),
  ]
  const problems = items.flatMap(({ field, requirement }, i) => [
    ...(fields.includes(field) ? [] : [{ path: `items.${i}.field`, message: '请选择要改的内容' }]),
    ...(requirement === null || edition.requirements.some(each => each.id === requirement)
      ? []
      : [{ path: `items.${i}.requirement`, message: '没有找到这一条要求，请刷新后重选' }]),
  ])
  if (problems.length > 0) throw new Failure('INPUT_INVALID', { fields: problems }, problems[0]!.message)
}

function checkDue(edition: Edition, dueAt: Date, now: Date): void {
  if (dueAt <= now) throw fieldFailure('dueAt', '补正的截止时间要晚于现在，请重新选择')
  const by = edition.timetable.find(({ kind }) => kind === 'preliminary')?.by ?? null
  if (by !== null && dueAt.toISOString() > endOfDay(by))
    throw fieldFailure('dueAt', `补正不能晚于${shortMinute(new Date(endOfDay(by)))}，请改早一些`)
}
