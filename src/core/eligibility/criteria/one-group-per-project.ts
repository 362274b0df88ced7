import { type Criterion, fail, manual, pass, TO_CONFIRM, unknown } from '../criterion'
import type { OtherEntry } from '../facts'
import { comparableName } from '../names'

/**
 * A project does not stand in two groups at once (CZ23-32). The same name under the same company code refuses; the same
 * name alone, or with the same people, is a question for a person.
 */
export const oneGroupPerProject: Criterion<'one-group-per-project'> = (_params, facts, context) => {
  const name = comparableName(facts.projectName ?? '')
  const others = context.registers.otherEntries
  if (others === undefined) return manual('是否同时报了两个组由审核人核查，您不用操作。')
  if (facts.group === undefined) {
    return unknown('还没有选择参赛组别。', ['group'], '请选择一个参赛组别')
  }
  const elsewhere = others.filter(
    entry => entry.group !== facts.group && name !== '' && comparableName(entry.projectName) === name,
  )
  const compared = elsewhere.map(row)
  if (elsewhere.some(entry => entry.sameCompany)) {
    return fail('同一个项目还报了另一个组。', { compared, nextStep: '请只保留一个组的报名' })
  }
  if (elsewhere.length > 0) {
    return manual('另一个组里有同名的项目，由审核人判断是不是同一个。', { compared, notice: TO_CONFIRM })
  }
  return pass('没有发现同一项目报两个组。', {
    compared: [{ label: '其他组的同名项目', value: '没有', against: '一个项目只报一个组' }],
  })
}

function row({ projectName, sameCompany, samePeople }: OtherEntry) {
  const who = sameCompany ? '同一企业' : samePeople ? '有相同的核心成员' : '主体不同'
  return { label: '另一个组的项目', value: `${projectName}（${who}）`, against: '一个项目只报一个组' }
}
