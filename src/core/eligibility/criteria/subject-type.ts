import type { SubjectType } from '../check-parameters'
import { type Criterion, fail, pass, unknown } from '../criterion'

/** What each kind of applicant is called. */
export const SUBJECT_NAMES: Readonly<Record<SubjectType, string>> = {
  company: '企业',
  individual: '个人',
  team: '团队',
  'university-team': '高校团队',
  'institute-team': '科研院所团队',
  overseas: '境外企业或团队',
}

/** Which kinds of applicants a group is open to. */
export const subjectType: Criterion<'subject-type'> = (params, facts) => {
  const allowed = params.allowed.map(subject => SUBJECT_NAMES[subject]).join('、')
  if (facts.subject === undefined) {
    return unknown('还没有选择参赛主体。', ['subject'], '请选择以企业、个人还是团队名义参赛')
  }
  const compared = [{ label: '参赛主体', value: SUBJECT_NAMES[facts.subject], against: allowed }]
  if (params.allowed.includes(facts.subject)) {
    return pass(`您以${SUBJECT_NAMES[facts.subject]}名义参赛，符合本组要求。`, { compared })
  }
  return fail(`本组只接受${allowed}，您选择的是${SUBJECT_NAMES[facts.subject]}。`, {
    compared,
    nextStep: '请改选其他组别，或核对参赛主体',
  })
}
