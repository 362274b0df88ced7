import type { TrackView } from '../../../src/contract/views/applications-track'

const clause = {
  id: 'X-1',
  source: '演示〔2026〕1号 四(一)',
  text: '须在大赛官网注册报名。',
  inherited: false,
  link: '/pages/notice/index?edition=city&clause=X-1',
} as unknown as TrackView['officialNumber']['clause']

/** An application as its owner follows it, submitted and in screening unless the test says otherwise. */
export function trackView(change: Partial<TrackView> = {}): TrackView {
  return {
    application: 'app_0000000000000001',
    edition: 'city',
    editionName: '演示赛事',
    version: 3,
    projectName: '演示项目',
    subjectName: '长治演示机械有限公司',
    groupName: '企业组',
    state: 'submitted',
    headline: '已提交，等待审核',
    sentence: '正在由演示局审核，审核通过后才算报名成功。',
    next: { sentence: '还需在大赛官网完成注册报名', action: 'set-official-number' },
    workingDay: null,
    office: { name: '演示局中小企业科', phone: '0355-0000000' },
    timeline: [
      {
        ...{ id: 'e1', title: '提交报名', state: 'done', at: '2026-07-01T02:00:00.000Z' },
        ...{ when: '7月1日 10:00', note: null, who: '您' },
      },
      {
        ...{ id: 'now', title: '等待审核', state: 'now', at: null, when: null, note: null },
        who: '演示局中小企业科',
      },
      {
        ...{ id: 'final', title: '决赛', state: 'to-come', at: null, when: '7月30日前（暂定）', note: null },
        who: null,
      },
    ],
    officialNumber: {
      value: null,
      needed: true,
      sentence: '还需在大赛官网完成注册报名，再把官网给的报名号填到这里。',
      site: 'http://www.example.org',
      clause,
    },
    correction: null,
    amendment: null,
    stage: null,
    result: null,
    refusal: null,
    manualReviewReason: null,
    withdraw: { allowed: true, consequence: '撤回后材料保留为草稿，7月10日前可再次提交。' },
    submissions: [{ number: 1, submittedAt: '2026-07-01T02:00:00.000Z' }],
    serverTime: '2026-07-01T02:12:00.000Z',
    ...change,
  }
}
