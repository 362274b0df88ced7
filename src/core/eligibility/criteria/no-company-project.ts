import { type Criterion, fail, manual, pass, TO_CONFIRM, unknown } from '../criterion'
import { comparableName, looksLikeCompany, splitOwners } from '../names'
import { SUBJECT_NAMES } from './subject-type'

/**
 * A company's project stays out of the makers' group (CZ23-17, CN24-32). A company as applicant is refused; a team
 * that names a company code, or whose intellectual property a company owns, is looked at by a person.
 */
export const noCompanyProject: Criterion<'no-company-project'> = (_params, facts) => {
  const { subject, company } = facts
  if (subject === undefined) {
    return unknown('还没有选择参赛主体。', ['subject'], '请选择以企业、个人还是团队名义参赛')
  }
  const against = '不是企业创新项目'
  if (subject === 'company') {
    return fail('企业创新项目不能参加本组。', {
      compared: [{ label: '参赛主体', value: SUBJECT_NAMES.company, against }],
      nextStep: '请改报企业组，或核对参赛主体',
    })
  }
  const owners = facts.intellectualProperty?.flatMap(ip => [ip.owner, ...ip.coOwners].flatMap(splitOwners))
  const companies = [...new Set(owners?.filter(looksLikeCompany).map(comparableName))]
  const compared = [
    ...(company?.code === undefined
      ? []
      : [{ label: '填写的统一社会信用代码', value: company.code, against }]),
    ...companies.map(value => ({ label: '知识产权的权利人', value, against })),
  ]
  if (compared.length > 0) {
    return manual('资料里出现了企业，是不是企业创新项目由审核人确认。', { compared, notice: TO_CONFIRM })
  }
  return pass('以个人或团队名义参赛，资料里没有出现企业。', {
    compared: [{ label: '参赛主体', value: SUBJECT_NAMES[subject], against }],
  })
}
