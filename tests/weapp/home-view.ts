import type { Output } from '../../src/contract/operations'

const clause = {
  id: 'CZ26-01',
  source: '演示通知 一',
  text: '演示条款',
  inherited: false,
  link: '/pages/notice/index',
}

/** An invented season, as `catalog.home` answers it. */
export const homeView: Output<'catalog', 'home'> = {
  edition: {
    slug: 'changzhi-2026',
    name: '演示·2026年大赛',
    sponsorTitle: null,
    documentNumber: '演示〔2026〕1号',
    issuer: '演示主办单位',
    year: 2026,
    level: 'city',
    takesApplications: true,
    phase: 'open',
    phaseName: '正在报名',
  },
  serverTime: '2026-06-20T02:00:00.000Z',
  deadline: { text: '2026年7月10日（周五）23:59', at: '2026-07-10T15:59:59.999Z', passed: false },
  deadlineClause: clause,
  timetable: [
    {
      id: 'a',
      name: '报名',
      kind: 'registration',
      by: '2026-07-10',
      when: '7月10日前',
      tentative: false,
      state: 'now',
      clause,
    },
    {
      id: 'b',
      name: '决赛',
      kind: 'final',
      by: null,
      when: '7月底前',
      tentative: true,
      state: 'to-come',
      clause,
    },
  ],
  announcements: [],
  lists: [],
  office: { name: '演示科室', phone: '0355-0000000' },
  fee: null,
  officialSite: 'www.example.org',
  hints: [],
  mine: [],
}
