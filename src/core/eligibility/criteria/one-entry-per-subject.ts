import { type Criterion, fail, manual, pass } from '../criterion'

/**
 * One project per company or maker (CZ23-31). Another live entry with the same company code refuses; somebody of this
 * team who is a core member elsewhere is only a warning, and the other team is not named.
 */
export const oneEntryPerSubject: Criterion<'one-entry-per-subject'> = (_params, facts, context) => {
  const others = context.registers.otherEntries
  if (others === undefined) return manual('是否重复申报由审核人核查，您不用操作。')
  const against = '同一主体只申报一个项目'
  const own = facts.subject === 'company' ? others.filter(entry => entry.sameCompany) : []
  if (own.length > 0) {
    return fail('本企业在本届已申报另一个项目。', {
      compared: own.map(entry => ({ label: '本企业的另一个项目', value: entry.projectName, against })),
      nextStep: '请只保留一个项目，撤回其余报名',
    })
  }
  const shared = others.filter(entry => entry.samePeople).length
  if (shared > 0) {
    return manual('有核心成员还在本届另一个项目里，由审核人判断。', {
      compared: [{ label: '核心成员所在的其他项目', value: `${shared}个`, against }],
      notice: '提示',
    })
  }
  return pass('没有发现同一主体申报多个项目。', {
    compared: [{ label: '本届的其他报名', value: '没有', against }],
  })
}
