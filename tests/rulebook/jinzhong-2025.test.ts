// Each story is a test of its own; what is expected of it is asserted in stories.ts.
import { JINZHONG_2025 } from '../../src/editions/jinzhong-2025/edition'
import { tellStories } from './stories'
import {
  COMPANIES_ONLY,
  certificate,
  credit,
  doors,
  GROUPS,
  heldBy,
  lastDay,
  listedIn,
  MEMBER_ONCE,
  MEMBERS,
  NUMBER,
  OWN_IP,
  place,
  promised,
  SIMILAR,
  SIZE,
  STARTUP_MEMBER,
  STARTUPS_AND_MAKERS,
  wonIn,
} from './turns'

tellStories(JINZHONG_2025, [
  {
    title: 'JZ25-02: two doors, one of them used; two are merged by a person',
    who: 'enterprise',
    checks: { 'registration-channel': doors('official', 'contest-site'), 'official-number': NUMBER },
  },
  {
    title: 'JZ25-03: provincial prizes of 2022 to 2024 refuse',
    who: 'enterprise',
    checks: { 'past-winner': wonIn([2022, 2023, 2024], [2021, 2025]) },
  },
  {
    title: 'JZ25-04: 10 July 2025 is the last day, to its end',
    who: 'enterprise',
    checks: { 'submitted-in-time': lastDay('2025-07-10') },
  },
  {
    title: 'JZ25-06: registered in 晋中, and not large',
    who: 'enterprise',
    checks: {
      'subject-type': COMPANIES_ONLY,
      'registered-place': place(['140702', '140781'], ['140403', '110105']),
      'enterprise-size': SIZE,
    },
  },
  {
    title: 'JZ25-07: on the market, own intellectual property of the company, no serious record',
    who: 'enterprise',
    checks: {
      'declaration on-market': promised('on-market'),
      'owns-ip': OWN_IP,
      'ip-belongs': heldBy('company'),
      'declaration no-ip-dispute': promised('no-ip-dispute'),
      'credit-record': credit('serious', ['company']),
    },
  },
  {
    title: 'JZ25-08: a startup of 晋中, founded since 1 January 2023, not large',
    who: 'startup',
    checks: {
      'registered-place': place(['140702'], ['140403']),
      'founded-since': [
        [{ company: { registeredOn: '2022-12-31' } }, 'fail'],
        [{ company: { registeredOn: '2023-01-01' } }, 'manual'],
        [{ company: { registeredOn: '2023-07-10' } }, 'manual'],
        [{ company: { registeredOn: '2023-07-11' } }, 'pass'],
      ],
      'enterprise-size': SIZE,
    },
  },
  {
    title: 'JZ25-09: law-abiding makers, none in two teams; an eighth name with a reason',
    who: 'makers',
    checks: {
      'declaration law-abiding': promised('law-abiding'),
      'core-member-once': MEMBER_ONCE,
      'certificate-names': certificate('manual'),
    },
  },
  {
    title: 'JZ25-10: a team’s intellectual property belongs to its core members, without a dispute',
    who: 'makers',
    checks: { 'ip-belongs': heldBy('core-members'), 'declaration no-ip-dispute': promised('no-ip-dispute') },
  },
  {
    title: 'JZ25-11: a serious record refuses a startup',
    who: 'startup',
    checks: { 'credit-record': credit('serious', ['company']) },
  },
  {
    title: 'JZ25-11: any dishonesty of any member refuses a team',
    who: 'makers',
    checks: { 'credit-record': credit('any', MEMBERS) },
  },
  {
    title: 'JZ25-12: a similar project of the same company is ruled on by a person',
    who: 'enterprise',
    checks: { 'similar-project': SIMILAR },
  },
  {
    title: 'JZ25-13: 500强 and 100强 of 2022 to 2024 refuse',
    who: 'enterprise',
    checks: {
      'national-list': [
        ...listedIn([2022, 2023, 2024], '企业组500强', '创客组300强'),
        ...listedIn([2022, 2023, 2024], '创客组100强', '创业组300强'),
      ],
    },
  },
  {
    title: 'JZ25-14: a self-check for secrets and no plagiarism, by declaration',
    who: 'makers',
    checks: {
      'declaration confidential-checked': promised('confidential-checked'),
      'declaration no-plagiarism': promised('no-plagiarism'),
    },
  },
  {
    title: 'JZ25-18: 企业组 or 创业组 is chosen, as the table asks',
    who: 'enterprise',
    checks: { 'group-chosen': GROUPS },
  },
  {
    title: 'JZ25-08: 创业组 is for startups and makers of every kind',
    who: 'makers',
    checks: { 'subject-type': STARTUPS_AND_MAKERS },
  },
  {
    title: 'JZ25-09: a member of a startup who is in a team too is looked at',
    who: 'startup',
    checks: { 'core-member-once': STARTUP_MEMBER },
  },
  {
    title: 'JZ25-10: a startup’s intellectual property belongs to it or to its core members',
    who: 'startup',
    checks: { 'ip-belongs': [...heldBy('company'), ...heldBy('core-members')] },
  },
])
