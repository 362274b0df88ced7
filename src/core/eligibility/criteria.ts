import type { Check, CheckName } from './check-parameters'
import { certificateNames } from './criteria/certificate-names'
import { allOf, anyOf } from './criteria/combined'
import { coreMemberCount } from './criteria/core-member-count'
import { coreMemberOnce } from './criteria/core-member-once'
import { creditRecord } from './criteria/credit-record'
import { declaration } from './criteria/declaration'
import { notTooLarge } from './criteria/enterprise-size'
import { foundedSince } from './criteria/founded-since'
import { groupChosen } from './criteria/group-chosen'
import { ipBelongs } from './criteria/ip-belongs'
import { nationalList } from './criteria/national-list'
import { noCompanyProject } from './criteria/no-company-project'
import { officialNumber } from './criteria/official-number'
import { oneEntryPerSubject } from './criteria/one-entry-per-subject'
import { oneGroupPerProject } from './criteria/one-group-per-project'
import { ownsIp } from './criteria/owns-ip'
import { pastWinner } from './criteria/past-winner'
import { registeredPlace } from './criteria/registered-place'
import { registrationChannel } from './criteria/registration-channel'
import { similarProject } from './criteria/similar-project'
import { subjectType } from './criteria/subject-type'
import { submittedInTime } from './criteria/submitted-in-time'
import { thematicContest } from './criteria/thematic-contest'
import { type Answer, type Criterion, manual, TO_CONFIRM } from './criterion'
import type { EligibilityFacts, JudgeContext } from './facts'

/** The closed table: every check an edition may name, and the function that answers it. */
export const criteria: { readonly [N in CheckName]: Criterion<N> } = {
  'group-chosen': groupChosen,
  'submitted-in-time': submittedInTime,
  'official-number': officialNumber,
  'registration-channel': registrationChannel,
  'subject-type': subjectType,
  'no-company-project': noCompanyProject,
  'registered-place': registeredPlace,
  'enterprise-size': notTooLarge,
  'founded-since': foundedSince,
  'owns-ip': ownsIp,
  'ip-belongs': ipBelongs,
  declaration,
  'credit-record': creditRecord,
  'core-member-once': coreMemberOnce,
  'core-member-count': coreMemberCount,
  'certificate-names': certificateNames,
  'past-winner': pastWinner,
  'national-list': nationalList,
  'similar-project': similarProject,
  'one-entry-per-subject': oneEntryPerSubject,
  'one-group-per-project': oneGroupPerProject,
  'thematic-contest': thematicContest,
  'any-of': (params, facts, context) => anyOf(params.of.map(check => runCheck(check, facts, context))),
  'all-of': (params, facts, context) => allOf(params.of.map(check => runCheck(check, facts, context))),
}

/** What an applicant from abroad is held to like everybody else: choices, promises and the clock. */
const ALSO_OVERSEAS: ReadonlySet<CheckName> = new Set<CheckName>([
  'group-chosen',
  'submitted-in-time',
  'official-number',
  'registration-channel',
  'subject-type',
  'declaration',
  'certificate-names',
  'core-member-count',
  'thematic-contest',
  'any-of',
  'all-of',
])

/** True for a check whose answer an applicant from abroad gets from a person (CN24-18). */
export function isForPeopleOverseas(check: CheckName): boolean {
  return !ALSO_OVERSEAS.has(check)
}

/** Runs one check with its own parameters. Codes and registers at home say nothing about applicants from abroad. */
export function runCheck<N extends CheckName>(
  check: Check<N>,
  facts: EligibilityFacts,
  context: JudgeContext,
): Answer {
  if (facts.subject === 'overseas' && isForPeopleOverseas(check.name)) {
    return manual('境外项目的这一条由审核人确认。', { notice: TO_CONFIRM })
  }
  const criterion: Criterion<N> = criteria[check.name]
  return criterion(check.params, facts, context)
}
