import { endOfDay, isPast } from '../../calendar'
import { type Criterion, fail, pass } from '../criterion'
import { chineseDate, chineseMinute } from '../wording'

/** Submitted by the end of the deadline day, Beijing time (T-11); before submission the clock stands in. */
export const submittedInTime: Criterion<'submitted-in-time'> = (params, facts, context) => {
  const at = facts.submittedAt ?? context.now
  const compared = [
    {
      label: facts.submittedAt === undefined ? '现在' : '提交时间',
      value: chineseMinute(at),
      against: `${chineseDate(params.deadline)} 23:59:59前`,
    },
  ]
  if (isPast(endOfDay(params.deadline), at)) {
    return fail(`已过报名截止日期${chineseDate(params.deadline)}。`, {
      compared,
      nextStep: '如因系统原因没能按时提交，请联系主办单位',
    })
  }
  return pass(facts.submittedAt === undefined ? '现在还在报名时间内。' : '在报名截止前提交。', { compared })
}
