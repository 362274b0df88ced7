// Each story is a test of its own; what is expected of it is asserted in stories.ts.
import { CHANGZHI_2023 } from '../../src/editions/changzhi-2023/edition'
import { tellStories } from './stories'
import {
  COMPANIES_ONLY,
  credit,
  doors,
  heldBy,
  lastDay,
  NO_COMPANY,
  NUMBER,
  OWN_IP,
  place,
  promised,
  SIZE,
  wonIn,
} from './turns'

const other = (group: string, projectName: string, sameCompany: boolean, samePeople: boolean) => ({
  otherEntries: [{ group, projectName, sameCompany, samePeople }],
})

tellStories(CHANGZHI_2023, [
  {
    title: 'CZ23-05: companies and makers may enter, each by choosing a group',
    who: 'enterprise',
    checks: {
      'group-chosen': [
        [{ group: 'enterprise' }, 'pass'],
        [{ group: 'maker' }, 'pass'],
      ],
    },
  },
  {
    title: 'CZ23-06: three doors; a project that came through two is merged, not refused',
    who: 'enterprise',
    checks: {
      'registration-channel': [
        ...doors('official', 'contest-site'),
        ...doors('provincial-platform', 'official'),
      ],
    },
  },
  {
    title: 'CZ23-07: who is not registered does not compete',
    who: 'makers',
    checks: { 'official-number': NUMBER },
  },
  {
    title: 'CZ23-09: a prize of any earlier year refuses, 优秀奖 too; one that is not named does not',
    who: 'enterprise',
    checks: {
      'past-winner': [
        ...wonIn([2015, 2020, 2022], []),
        ...['一等奖', '二等奖', '三等奖', '优胜奖', '优秀奖'].flatMap(award => wonIn([2019], [], award)),
        [{ pastAwards: [{ year: 2022, level: 'province', award: '入围奖' }] }, 'pass'],
        [{ pastAwards: [{ year: 2022, level: 'city', award: '一等奖' }] }, 'pass'],
      ],
    },
  },
  {
    title: 'CZ23-10: 30 August 2023 is the last day, to its end',
    who: 'enterprise',
    checks: { 'submitted-in-time': lastDay('2023-08-30') },
  },
  {
    title: 'CZ23-11: registered anywhere in China, and not large',
    who: 'enterprise',
    checks: {
      'subject-type': COMPANIES_ONLY,
      'registered-place': place(['140403', '110105', '440300'], ['outside']),
      'enterprise-size': SIZE,
    },
  },
  {
    title: 'CZ23-12: on the market, by declaration',
    who: 'enterprise',
    checks: { 'declaration on-market': promised('on-market') },
  },
  {
    title: 'CZ23-13: intellectual property of one’s own, without a dispute',
    who: 'enterprise',
    checks: { 'owns-ip': OWN_IP, 'declaration no-ip-dispute': promised('no-ip-dispute') },
  },
  {
    title: 'CZ23-14: any bad record refuses a company, and somebody has to look',
    who: 'enterprise',
    checks: { 'credit-record': credit('bad', ['company']) },
  },
  {
    title: 'CZ23-15: law-abiding persons and teams of any kind',
    who: 'makers',
    checks: {
      'subject-type': [
        [{ subject: 'individual' }, 'pass'],
        [{ subject: 'team' }, 'pass'],
        [{ subject: 'university-team' }, 'pass'],
        [{ subject: 'company' }, 'fail'],
      ],
      'declaration law-abiding': promised('law-abiding'),
    },
  },
  {
    title: 'CZ23-16: a team’s intellectual property belongs to its core members, without a dispute',
    who: 'makers',
    checks: { 'ip-belongs': heldBy('core-members'), 'declaration no-ip-dispute': promised('no-ip-dispute') },
  },
  {
    title: 'CZ23-17: a company’s project stays out of 创客组',
    who: 'makers',
    checks: { 'no-company-project': NO_COMPANY },
  },
  {
    title: 'CZ23-31: a company enters one project only; people in two teams are looked at',
    who: 'enterprise',
    checks: {
      'one-entry-per-subject': [
        [{}, 'pass'],
        [{}, 'fail', other('enterprise', '另一个项目', true, false)],
        [{}, 'manual', other('maker', '另一个项目', false, true)],
      ],
    },
  },
  {
    title: 'CZ23-32: one project does not stand in two groups',
    who: 'enterprise',
    checks: {
      'one-group-per-project': [
        [{}, 'pass', other('maker', '别的项目', false, true)],
        [{}, 'pass', other('enterprise', '演示项目', false, false)],
        [{}, 'manual', other('maker', '演示项目', false, true)],
        [{}, 'fail', other('maker', '演示项目', true, false)],
      ],
    },
  },
  {
    title: 'CZ23-33: no plagiarism, by declaration',
    who: 'makers',
    checks: { 'declaration no-plagiarism': promised('no-plagiarism') },
  },
])
