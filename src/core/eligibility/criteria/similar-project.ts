import { type Criterion, fail, manual, pass, TO_CONFIRM } from '../criterion'

/** The same company's same or similar project entered twice: cases are raised elsewhere and ruled on by a person. */
export const similarProject: Criterion<'similar-project'> = (_params, facts, context) => {
  if (facts.subject !== undefined && facts.subject !== 'company') {
    return pass('这一条针对同一企业的项目，您不是以企业名义参赛。')
  }
  const cases = context.registers.duplicateCases
  if (cases === undefined) return manual('是否重复报名由审核人核查，您不用操作。')
  const compared = cases.map(row => ({
    label: '本企业的另一个项目',
    value: row.otherProject,
    against: { suspected: '待判断', 'confirmed-same': '认定相同或相似', 'not-same': '认定不同' }[row.state],
  }))
  if (cases.some(row => row.state === 'confirmed-same')) {
    return fail('审核人认定与本企业另一个项目相同或相似。', { compared, nextStep: '请只保留其中一个项目' })
  }
  if (cases.some(row => row.state === 'suspected')) {
    return manual('与本企业另一个项目相近，由审核人判断。', { compared, notice: TO_CONFIRM })
  }
  return pass('没有发现本企业重复报名的项目。', { compared })
}
