import { COMPANY_FACTS, companyFields } from '../../src/core/application-form/company-facts'
import type { ShownField } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import { displayed } from '../../src/core/application-form/form-rows'
import { objectionKinds, objectionNumber } from '../../src/core/objection-kinds'
import { objectionStates } from '../../src/core/objection-states'
import { beijingMinute } from '../shared/beijing-text'
import type { Queries } from '../shared/database/connect'
import { knownEdition } from '../shared/edition-of'
import { evidenceViews } from '../shared/files/evidence'
import type { Keys } from '../shared/keys'
import { companyProfilesOf } from '../shared/records/company-profiles'
import { invitedApplication, teamsJoinedBy } from '../shared/records/invitations'
import { objectionFiles } from '../shared/records/objection-files'
import { type ObjectionRow, objectionEvents, objectionsOfPerson } from '../shared/records/objections'
import { membersOf } from '../shared/records/team'

const when = (at: Date | null) => (at ? beijingMinute(at) : '')

/** The enterprises the person filled in (信息补录), each fact under its label. */
export async function exportedCompanies(db: Queries, keys: Keys, personId: string) {
  return (await companyProfilesOf(db, keys, personId)).map(({ companyCode, facts, updatedAt }) => {
    const shown = companyFields(facts, []).filter(({ id }) => COMPANY_FACTS.some(fact => fact === id))
    const line = (field: ShownField) => [field.label, displayed(field, facts[field.id as keyof typeof facts])]
    return {
      统一社会信用代码: companyCode,
      更新时间: when(updatedAt),
      ...Object.fromEntries(shown.map(line)),
    }
  })
}

/** The teams the person joined: whose project, what he confirmed, the number he gave by its last four. */
export async function exportedMemberships(db: Queries, personId: string) {
  const all: Record<string, unknown>[] = []
  for (const { invitation, application } of await teamsJoinedBy(db, personId)) {
    const { form } = await invitedApplication(db, application.id)
    const position = asMembers(form.members).findIndex(({ id }) => id === invitation.memberId)
    const mine = (await membersOf(db, application.id)).find(each => each.position === position)
    all.push({
      赛事: knownEdition(application.edition).name,
      项目: application.projectName,
      姓名: invitation.name,
      身份: invitation.core ? '核心成员' : '一般成员',
      证件号后四位: mine?.identityLast4 ?? '',
      确认时间: when(invitation.answeredAt),
      同意的版本: invitation.consentVersion ?? '',
    })
  }
  return all
}

/** What the person objected to, with the name and telephone he gave; and what he answered as the other side. */
export async function exportedObjections(db: Queries, keys: Keys, personId: string) {
  const all: Record<string, unknown>[] = []
  for (const row of await objectionsOfPerson(db, personId))
    all.push(row.personId === personId ? await asObjector(db, keys, row) : asOther(row))
  return all
}

const headOf = (row: ObjectionRow) => ({
  编号: objectionNumber(row.number),
  赛事: knownEdition(row.edition).name,
  类型: objectionKinds[row.kind],
  项目: row.projectName,
  状态: objectionStates.states[row.state].applicant,
})

async function asObjector(db: Queries, keys: Keys, row: ObjectionRow) {
  const added = (await objectionEvents(db, row.id)).filter(({ kind }) => kind === 'add')
  return {
    ...headOf(row),
    您是: '提出人',
    提出时间: when(row.filedAt),
    您填写的姓名: keys.open(row.nameSealed, `objection|name|${row.id}`),
    您填写的电话: keys.open(row.contactSealed, `objection|contact|${row.id}`),
    事实: row.facts,
    依据: row.basis,
    附上的材料: evidenceViews(keys, await objectionFiles(db, row.id)).map(({ name, takenAt }) => ({
      文件名: name,
      时间: when(new Date(takenAt)),
    })),
    补充: added.map(({ at, text }) => ({ 时间: when(at), 内容: text })),
  }
}

// when it was filed, and what was filed, may tell who filed it: only what the office handed over
const asOther = (row: ObjectionRow) => ({
  ...headOf(row),
  您是: '被提出异议的一方',
  转告时间: when(row.heardAt),
  转告的事实: row.heardFacts ?? '',
  您的说明: row.answer ?? '',
  说明时间: when(row.answeredAt),
})
