import type { QuotaBody, QuotaPlanState, QuotaWords } from '../../../src/contract/views/quota-plans'
import { explainedRows } from './explained-rows'

/** States of a version as the page names them. */
export const stateNames: Readonly<Record<QuotaPlanState, string>> = {
  saved: '已试算，未公布',
  announced: '已公布，未锁定',
  staged: '待另一位负责人锁定',
  locked: '已锁定',
}

/** What is equal is decided in this order. */
export const tieOrder = '余数（或商）相同的，先给报名数多的；再相同，按推荐单位的固定次序。'

const methodNames = { 'largest-remainder': '最大余数法', 'sainte-lague': '圣拉古法' }
const denominatorNames = { accepted: '审核通过数', submitted: '已提交数' }
const capsNames = { none: '不封顶', qualified: '不超过合格项目数', typed: '按录入的封顶数' }

/** A trial or version in words. */
export function quotaWords(body: QuotaBody): QuotaWords {
  const { method, denominator, caps, tie, unallocated, lostToOneMore, lines, seats } = body
  const names = (units: readonly string[]) =>
    units.map(unit => lines.find(line => line.unit === unit)?.name ?? unit).join('、')
  const decided = tie?.decidedBy === 'larger-claim' ? '报名数多的在先' : '按推荐单位的固定次序'
  return {
    ...explainedRows(body),
    methodName: methodNames[method],
    denominatorName: denominatorNames[denominator],
    capsName: capsNames[caps],
    tieSentence: tie ? `最后一个名额${names(tie.units)}相同，${decided}。` : null,
    unallocatedSentence: unallocated > 0 ? `还有${unallocated}个名额没有单位能接，各单位都已封顶。` : null,
    oneMoreSentence:
      lostToOneMore.length > 0
        ? `总名额改成${seats + 1}个，${names(lostToOneMore)}反而减少。该方法可能出现这种情况。`
        : null,
  }
}
