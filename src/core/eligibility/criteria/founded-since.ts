import { beijingDate, fullYears, isCivilDate } from '../../calendar'
import { type Criterion, fail, manual, pass, TO_CONFIRM, unknown } from '../criterion'
import { chineseDate } from '../wording'

/**
 * A startup's date of registration. The printed threshold decides; a company that has completed `underYears` by `asOf`
 * is not refused but put to the organiser, because the clause names both and they disagree (T-01).
 */
export const foundedSince: Criterion<'founded-since'> = (params, facts, context) => {
  const registeredOn = facts.company?.registeredOn
  if (registeredOn === undefined) return ask('还没有填写成立日期。')
  if (!isCivilDate(registeredOn)) return ask('成立日期不是日历上的一天。')
  if (registeredOn > beijingDate(context.now)) return ask('填写的成立日期晚于今天。')
  const since = chineseDate(params.since)
  const threshold = { label: '成立日期', value: chineseDate(registeredOn), against: `${since}（含）之后` }
  if (registeredOn < params.since) {
    return fail(`成立日期早于${since}，不属于本届的初创企业。`, {
      compared: [threshold],
      nextStep: '请核对成立日期；企业也可以报其他组别',
    })
  }
  const years = fullYears(registeredOn, params.asOf)
  const age = {
    label: `到${chineseDate(params.asOf)}`,
    value: years < params.underYears ? `不满${years + 1}年` : `已满${years}年`,
    against: `不满${params.underYears}年`,
  }
  if (years >= params.underYears) {
    return manual(`成立日期符合要求，但到报名截止日已满${params.underYears}年，需主办单位确认。`, {
      compared: [threshold, age],
      nextStep: '可以先报名，由主办单位确认',
      notice: TO_CONFIRM,
    })
  }
  return pass(`成立日期符合要求，到报名截止日不满${params.underYears}年。`, { compared: [threshold, age] })
}

function ask(sentence: string) {
  return unknown(sentence, ['company.registeredOn'], '请按营业执照填写成立日期')
}
