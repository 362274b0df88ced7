import { check } from './finding.mjs'

/**
 * How places were shared out (40): versions count up, each is announced, put forward and locked once and in this order,
 * locked by another person than put it forward, and exactly as it was saved.
 */
export function checkQuotaPlans(entries) {
  let plan = null
  for (const { kind, seq, actor, data } of entries) {
    const where = `第 ${seq} 条`
    if (kind === 'quota.plan') {
      check(data.version === (plan?.version ?? 0) + 1, 40, `${where}:名额方案的版本不连续`)
      plan = { version: data.version, planHash: data.planHash, step: 0, stagedBy: null }
    }
    const step = steps.indexOf(kind)
    if (step < 0) continue
    check(plan?.version === data.version && plan.step === step, 40, `${where}:名额方案没有按次序办理`)
    plan.step += 1
    if (kind === 'quota.stage') plan.stagedBy = actor
    if (kind !== 'quota.lock') continue
    check(actor !== plan.stagedBy, 40, `${where}:提出和锁定名额的是同一个人`)
    check(data.planHash === plan.planHash, 40, `${where}:锁定的名额与保存的方案不符`)
  }
}

const steps = ['quota.announce', 'quota.stage', 'quota.lock']
