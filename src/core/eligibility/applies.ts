import type { Requirement } from '../edition'
import { runCheck } from './criteria'
import { type Answer, manual, TO_CONFIRM, unknown } from './criterion'
import type { EligibilityFacts, JudgeContext } from './facts'

/**
 * What a requirement's check answers, null where its condition is not met. While it is open whether it applies (track
 * or condition not known), so is the answer; where a person decides that, only a pass needs no person.
 */
export function answerTo(
  requirement: Requirement,
  facts: EligibilityFacts,
  context: JudgeContext,
): Answer | null {
  if (requirement.tracks !== undefined && facts.track === undefined) {
    return unknown('还没有选择赛道，不知道这一条是否适用。', ['track'], '请选择参赛赛道')
  }
  const condition = requirement.when === undefined ? null : runCheck(requirement.when, facts, context)
  if (condition?.outcome === 'fail') return null
  if (condition?.outcome === 'unknown') return openCondition(condition)
  const answer = runCheck(requirement.check, permitted(requirement, facts), context)
  return condition?.outcome === 'manual' && answer.outcome !== 'pass' ? forPeople(condition, answer) : answer
}

/** Only a limit that is 原则上 knows exceptions. */
function permitted(requirement: Requirement, facts: EligibilityFacts): EligibilityFacts {
  return requirement.hard ? { ...facts, certificateException: undefined } : facts
}

function openCondition(condition: Answer): Answer {
  return { ...condition, sentence: '资料不足，还不知道这一条是否适用。' }
}

function forPeople(condition: Answer, answer: Answer): Answer {
  return manual('这一条是否适用由审核人确认。', {
    compared: [...condition.compared, ...answer.compared],
    notice: condition.notice ?? TO_CONFIRM,
  })
}
