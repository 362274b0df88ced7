// Each story is a test of its own; what is expected of it is asserted in stories.ts.
import { CHANGZHI_2026 } from '../../src/editions/changzhi-2026/edition'
import { tellStories } from './stories'
import {
  COMPANIES_ONLY,
  certificate,
  credit,
  GROUPS,
  heldBy,
  lastDay,
  MEMBER_ONCE,
  MEMBERS,
  NUMBER,
  OWN_IP,
  place,
  promised,
  SIZE,
  STARTUP_MEMBER,
  STARTUPS_AND_MAKERS,
  wonIn,
} from './turns'

tellStories(CHANGZHI_2026, [
  {
    title: 'CZ26-08: one of the two groups is chosen',
    who: 'enterprise',
    checks: {
      'group-chosen': GROUPS,
    },
  },
  {
    title: 'CZ26-10: 10 July 2026 is the last day, to its end',
    who: 'enterprise',
    checks: { 'submitted-in-time': lastDay('2026-07-10') },
  },
  {
    title: 'CZ26-11: who is not registered on the official site does not compete',
    who: 'makers',
    checks: { 'official-number': NUMBER },
  },
  {
    title: 'CZ26-12: provincial prizes of the three years before refuse',
    who: 'enterprise',
    checks: { 'past-winner': wonIn([2023, 2024, 2025], [2022, 2026]) },
  },
  {
    title: 'CZ26-14: who also enters a thematic contest settles which way to go',
    who: 'enterprise',
    checks: {
      'thematic-contest': [
        [{ thematicContest: null }, 'pass'],
        [{ thematicContest: '低空经济' }, 'manual'],
        [{ thematicContest: undefined }, 'unknown'],
      ],
    },
  },
  {
    title: 'CZ26-15: registered in 长治, and not large',
    who: 'enterprise',
    checks: {
      'subject-type': COMPANIES_ONLY,
      'registered-place': place(['140403', '140481'], ['140702', '110105']),
      'enterprise-size': SIZE,
    },
  },
  {
    title: 'CZ26-16: on the market, by declaration',
    who: 'enterprise',
    checks: { 'declaration on-market': promised('on-market') },
  },
  {
    title: 'CZ26-17: intellectual property of one’s own, the company’s, without a dispute',
    who: 'enterprise',
    checks: {
      'owns-ip': OWN_IP,
      'ip-belongs': heldBy('company'),
      'declaration no-ip-dispute': promised('no-ip-dispute'),
    },
  },
  {
    title: 'CZ26-18: a serious record refuses a company, a lighter one is put to a person',
    who: 'enterprise',
    checks: { 'credit-record': credit('serious', ['company']) },
  },
  {
    title: 'CZ26-19: a startup of 长治, founded since 1 January 2024, not large',
    who: 'startup',
    checks: {
      'registered-place': place(['140403'], ['140702']),
      'founded-since': [
        [{ company: { registeredOn: '2023-12-31' } }, 'fail'],
        [{ company: { registeredOn: '2024-01-01' } }, 'manual'],
        [{ company: { registeredOn: '2024-07-10' } }, 'manual'],
        [{ company: { registeredOn: '2024-07-11' } }, 'pass'],
      ],
      'enterprise-size': SIZE,
    },
  },
  {
    title: 'CZ26-20: law-abiding makers, by declaration',
    who: 'makers',
    checks: { 'declaration law-abiding': promised('law-abiding') },
  },
  {
    title: 'CZ26-21: nobody is a core member of two teams of makers',
    who: 'makers',
    checks: { 'core-member-once': MEMBER_ONCE },
  },
  {
    title: 'CZ26-22: seven names on a certificate, the eighth is refused whatever the reason',
    who: 'makers',
    checks: { 'certificate-names': certificate('fail') },
  },
  {
    title: 'CZ26-23: a team’s intellectual property belongs to its core members, without a dispute',
    who: 'makers',
    checks: { 'ip-belongs': heldBy('core-members'), 'declaration no-ip-dispute': promised('no-ip-dispute') },
  },
  {
    title: 'CZ26-24: any dishonesty of any member refuses a team',
    who: 'makers',
    checks: { 'credit-record': credit('any', MEMBERS) },
  },
  {
    title: 'CZ26-33: a self-check for secrets before handing in',
    who: 'enterprise',
    checks: { 'declaration confidential-checked': promised('confidential-checked') },
  },
  {
    title: 'CZ26-34: no plagiarism, by declaration',
    who: 'makers',
    checks: { 'declaration no-plagiarism': promised('no-plagiarism') },
  },
  {
    title: 'CZ26-08: 创业组 is for startups and makers of every kind',
    who: 'makers',
    checks: { 'subject-type': STARTUPS_AND_MAKERS },
  },
  {
    title: 'CZ26-21: a member of a startup who is in a team too is looked at',
    who: 'startup',
    checks: { 'core-member-once': STARTUP_MEMBER },
  },
  {
    title: 'CZ26-23: a startup’s intellectual property belongs to it or to its core members',
    who: 'startup',
    checks: { 'ip-belongs': [...heldBy('company'), ...heldBy('core-members')] },
  },
  {
    title: 'CZ26-24: any dishonesty of a startup or of a member refuses it',
    who: 'startup',
    checks: { 'credit-record': credit('any', ['company', '演示甲']) },
  },
])
