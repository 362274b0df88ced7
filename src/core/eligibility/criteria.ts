import type { Check, CheckName } from './check-parameters'
import { certificateNames } from './criteria/certificate-names'
import { coreMemberOnce } from './criteria/core-member-once'
import { creditRecord } from './criteria/credit-record'
import { declaration } from './criteria/declaration'
import { notTooLarge } from './criteria/enterprise-size'
import { foundedSince } from './criteria/founded-since'
import { groupChosen } from './criteria/group-chosen'
import { ipBelongs } from './criteria/ip-belongs'
import { nationalList } from './criteria/national-list'
import { officialNumber } from './criteria/official-number'
import { ownsIp } from './criteria/owns-ip'
import { pastWinner } from './criteria/past-winner'
import { registeredPlace } from './criteria/registered-place'
import { similarProject } from './criteria/similar-project'
import { subjectType } from './criteria/subject-type'
import { submittedInTime } from './criteria/submitted-in-time'
import { thematicContest } from './criteria/thematic-contest'
import type { Answer, Criterion } from './criterion'
import type { EligibilityFacts, JudgeContext } from './facts'

/** The closed table: every check an edition may name, and the function that answers it. */
export const criteria: { readonly [N in CheckName]: Criterion<N> } = {
  'group-chosen': groupChosen,
  'submitted-in-time': submittedInTime,
  'official-number': officialNumber,
  'subject-type': subjectType,
  'registered-place': registeredPlace,
  'enterprise-size': notTooLarge,
  'founded-since': foundedSince,
  'owns-ip': ownsIp,
  'ip-belongs': ipBelongs,
  declaration,
  'credit-record': creditRecord,
  'core-member-once': coreMemberOnce,
  'certificate-names': certificateNames,
  'past-winner': pastWinner,
  'national-list': nationalList,
  'similar-project': similarProject,
  'thematic-contest': thematicContest,
}

/** Runs one check with its own parameters. */
export function runCheck<N extends CheckName>(
  check: Check<N>,
  facts: EligibilityFacts,
  context: JudgeContext,
): Answer {
  const criterion: Criterion<N> = criteria[check.name]
  return criterion(check.params, facts, context)
}
