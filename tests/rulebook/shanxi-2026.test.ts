// Each story is a test of its own; what is expected of it is asserted in stories.ts.
import { SHANXI_2026 } from '../../src/editions/shanxi-2026/edition'
import { tellStories } from './stories'
import {
  COMPANIES_ONLY,
  certificate,
  credit,
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

tellStories(SHANXI_2026, [
  {
    title: 'SX26-07: 10 July 2026 is the last day, to its end',
    who: 'enterprise',
    checks: { 'submitted-in-time': lastDay('2026-07-10') },
  },
  {
    title: 'SX26-10: who is not registered on the official site does not compete',
    who: 'makers',
    checks: { 'official-number': NUMBER },
  },
  {
    title: 'SX26-29: registered in 山西, and not large',
    who: 'enterprise',
    checks: {
      'subject-type': COMPANIES_ONLY,
      'registered-place': place(['140403', '140702'], ['110105']),
      'enterprise-size': SIZE,
    },
  },
  {
    title: 'SX26-30: on the market, own intellectual property of the company, no serious record',
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
    title: 'SX26-31: a startup of 山西, founded since 1 January 2024, not large',
    who: 'startup',
    checks: {
      'registered-place': place(['140403', '140702'], ['110105']),
      'founded-since': [
        [{ company: { registeredOn: '2023-12-31' } }, 'fail'],
        [{ company: { registeredOn: '2024-01-01' } }, 'manual'],
        [{ company: { registeredOn: '2024-07-11' } }, 'pass'],
      ],
      'enterprise-size': SIZE,
    },
  },
  {
    title: 'SX26-32: law-abiding makers, none a core member of two teams',
    who: 'makers',
    checks: { 'declaration law-abiding': promised('law-abiding'), 'core-member-once': MEMBER_ONCE },
  },
  {
    title: 'SX26-33: seven names on a certificate, an eighth with a reason somebody agreed to',
    who: 'makers',
    checks: { 'certificate-names': certificate('manual') },
  },
  {
    title: 'SX26-34: a team’s intellectual property belongs to its core members, without a dispute',
    who: 'makers',
    checks: { 'ip-belongs': heldBy('core-members'), 'declaration no-ip-dispute': promised('no-ip-dispute') },
  },
  {
    title: 'SX26-35: a serious record refuses a startup',
    who: 'startup',
    checks: { 'credit-record': credit('serious', ['company']) },
  },
  {
    title: 'SX26-35: any dishonesty of any member refuses a team',
    who: 'makers',
    checks: { 'credit-record': credit('any', MEMBERS) },
  },
  {
    title: 'SX26-36: a similar project of the same company is ruled on by a person',
    who: 'enterprise',
    checks: { 'similar-project': SIMILAR },
  },
  {
    title: 'SX26-37: 500强 and 300强 of the three years before refuse, 100强 is put to a person',
    who: 'enterprise',
    checks: {
      'national-list': [
        ...listedIn([2023, 2024, 2025], '企业组500强', '创客组100强'),
        ...listedIn([2023, 2024, 2025], '创客组300强', '创业组300强'),
      ],
    },
  },
  {
    title: 'SX26-38: provincial prizes of the three years before refuse',
    who: 'enterprise',
    checks: { 'past-winner': wonIn([2023, 2024, 2025], [2022, 2026]) },
  },
  {
    title: 'SX26-39: a self-check for secrets before handing in',
    who: 'enterprise',
    checks: { 'declaration confidential-checked': promised('confidential-checked') },
  },
  {
    title: 'SX26-40: no plagiarism, by declaration',
    who: 'makers',
    checks: { 'declaration no-plagiarism': promised('no-plagiarism') },
  },
  { title: 'SX26-17: 企业组 or 创业组 is chosen', who: 'enterprise', checks: { 'group-chosen': GROUPS } },
  {
    title: 'SX26-31: 创业组 is for startups and makers of every kind',
    who: 'makers',
    checks: { 'subject-type': STARTUPS_AND_MAKERS },
  },
  {
    title: 'SX26-32: a member of a startup who is in a team too is looked at',
    who: 'startup',
    checks: { 'core-member-once': STARTUP_MEMBER },
  },
  {
    title: 'SX26-34: a startup’s intellectual property belongs to it or to its core members',
    who: 'startup',
    checks: { 'ip-belongs': [...heldBy('company'), ...heldBy('core-members')] },
  },
])
