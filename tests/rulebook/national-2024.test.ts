// Each story is a test of its own; what is expected of it is asserted in stories.ts.
import { NATIONAL_2024 } from '../../src/editions/national-2024/edition'
import { tellStories } from './stories'
import {
  COMPANIES_ONLY,
  certificate,
  credit,
  doors,
  heldBy,
  lastDay,
  listedIn,
  MEMBER_ONCE,
  MEMBERS,
  NO_COMPANY,
  NUMBER,
  OWN_IP,
  place,
  promised,
  SIMILAR,
  SIZE,
} from './turns'

const ABROAD = { subject: 'overseas', company: { countyCode: undefined, code: undefined } } as const

tellStories(NATIONAL_2024, [
  {
    title: 'CN24-02: 企业组 or 创客组 is chosen',
    who: 'enterprise',
    checks: {
      'group-chosen': [
        [{ group: 'enterprise' }, 'pass'],
        [{ group: 'maker' }, 'pass'],
      ],
    },
  },
  {
    title: 'CN24-03: one of two doors; a project that came through both is merged, not refused',
    who: 'enterprise',
    checks: { 'registration-channel': doors('official', 'contest-site') },
  },
  {
    title: 'CN24-04: 31 July 2024 is the last day, to its end',
    who: 'enterprise',
    checks: { 'submitted-in-time': lastDay('2024-07-31') },
  },
  {
    title: 'CN24-23: a recommended project has its number in the official project library',
    who: 'makers',
    checks: { 'official-number': NUMBER },
  },
  {
    title: 'CN24-29: registered in China, not large, on the market, own intellectual property, no bad record',
    who: 'enterprise',
    checks: {
      'subject-type': COMPANIES_ONLY,
      'registered-place': place(['140403', '440300'], ['outside']),
      'enterprise-size': SIZE,
      'declaration on-market': promised('on-market'),
      'owns-ip': OWN_IP,
      'declaration no-ip-dispute': promised('no-ip-dispute'),
      'credit-record': credit('bad', ['company']),
    },
  },
  {
    title: 'CN24-18: what an applicant from overseas cannot show is decided by a person',
    who: 'enterprise',
    clause: 'CN24-29',
    checks: {
      'registered-place': [[ABROAD, 'manual']],
      'enterprise-size': [[ABROAD, 'manual']],
      'credit-record': [[{ ...ABROAD, creditChecks: [] }, 'manual']],
    },
  },
  {
    title: 'CN24-30: law-abiding makers, none in two teams; an eighth name with a reason',
    who: 'makers',
    checks: {
      'subject-type': [
        [{ subject: 'individual' }, 'pass'],
        [{ subject: 'university-team' }, 'pass'],
        [{ subject: 'team' }, 'manual'],
      ],
      'declaration law-abiding': promised('law-abiding'),
      'core-member-once': MEMBER_ONCE,
      'certificate-names': certificate('manual'),
    },
  },
  {
    title: 'CN24-31: a team’s intellectual property belongs to its core members, without a dispute',
    who: 'makers',
    checks: { 'ip-belongs': heldBy('core-members'), 'declaration no-ip-dispute': promised('no-ip-dispute') },
  },
  {
    title: 'CN24-32: a company’s project stays out of 创客组',
    who: 'makers',
    checks: { 'no-company-project': NO_COMPANY },
  },
  {
    title: 'CN24-33: a similar project of the same company is ruled on by a person',
    who: 'enterprise',
    checks: {
      'similar-project': [
        ...SIMILAR,
        [
          {},
          'manual',
          { duplicateCases: [{ otherProject: '相近项目', contest: '演示专题赛', state: 'suspected' }] },
        ],
      ],
    },
  },
  {
    title: 'CN24-34: 企业组500强 of 2021 to 2023 refuses, 创客组100强 is put to a person',
    who: 'enterprise',
    checks: { 'national-list': listedIn([2021, 2022, 2023], '企业组500强', '创客组100强') },
  },
  {
    title: 'CN24-35: a company on a list of dishonesty is refused',
    who: 'enterprise',
    checks: { 'credit-record': credit('any', ['company']) },
  },
  {
    title: 'CN24-35: any member on a list of dishonesty refuses a team',
    who: 'makers',
    checks: { 'credit-record': credit('any', MEMBERS) },
  },
  {
    title: 'CN24-36: no plagiarism, by declaration',
    who: 'makers',
    checks: { 'declaration no-plagiarism': promised('no-plagiarism') },
  },
])
