import { type Criterion, fail, manual, pass, TO_CONFIRM } from '../criterion'

const RULED = { suspected: '待判断', 'confirmed-same': '认定相同或相似', 'not-same': '认定不同' } as const

/**
 * The same company's same or similar project entered twice: cases are raised elsewhere and ruled on by a person. Entries
 * in other contests count only where the clause speaks of them (CN24-33).
 */
export const similarProject: Criterion<'similar-project'> = ({ scope }, facts, context) => {
  if (facts.subject !== undefined && facts.subject !== 'company') {
    return pass('这一条针对同一企业的项目，您不是以企业名义参赛。')
  }
  const known = context.registers.duplicateCases
  if (known === undefined) return manual('是否重复报名由审核人核查，您不用操作。')
  const cases = known.filter(({ contest }) => contest === undefined || scope === 'across-contests')
  const compared = cases.map(({ otherProject, contest, state }) => ({
    label: contest === undefined ? '本企业的另一个项目' : `本企业报名“${contest}”的项目`,
    value: otherProject,
    against: RULED[state],
  }))
  if (cases.some(row => row.state === 'confirmed-same')) {
    return fail('审核人认定与本企业另一个项目相同或相似。', { compared, nextStep: '请只保留其中一个项目' })
  }
  const open = cases.filter(row => row.state === 'suspected')
  if (open.length > 0) {
    const contests = [...new Set(open.flatMap(({ contest }) => contest ?? []))]
    const where = contests.map(contest => `“${contest}”`).join('、')
    const sentence = where === '' ? '与本企业另一个项目相近' : `与本企业报名${where}的项目相近`
    return manual(`${sentence}，由审核人判断。`, { compared, notice: TO_CONFIRM })
  }
  return pass('没有发现本企业重复报名的项目。', { compared })
}
