import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import EventPage from '../../../src/apply/event/index'
import InstitutionPage from '../../../src/apply/institution/index'
import ServicePage from '../../../src/apply/service/index'
import type { ServicesView } from '../../../src/contract/views/services'
import { refreshSession } from '../../../src/platform/session'
import { route } from '../taro-api'
import { rest, somebody, startServer } from './fake-server'

const edition = 'changzhi-2026'
const project = { application: 'app_1', projectName: '项目甲', groupName: '企业组' }
const own = {
  ...{ id: 'ins_1', state: 'registered' as const, stateLabel: '已登记，等待核验', mayAct: false },
  sentence: '已登记，等待主办单位核验。核验前只能查看。',
  ...{ name: '演示创投', kind: 'investor' as const, codeKind: 'registration-number' as const, code: '1' },
  ...{ intents: ['judge-candidate' as const], contactName: '演示', contactPhone: '13900000077' },
  ...{ candidate: { name: '演示专家', field: '装备' }, reason: '', version: 1 },
}
const match = {
  ...{ id: 'mat_1', needText: '找投资', counterpart: '演示创投', proposedByMe: false, version: 1 },
  ...{ state: 'proposed' as const, stateLabel: '等待同意', outcomes: [] },
  proposedAt: '2026-09-01T02:00:00.000Z',
}
const view = (over: Partial<ServicesView> = {}): ServicesView => ({
  ...{ edition, editionName: '演示大赛', projects: [project], institution: null, needs: [], matches: [] },
  ...{ events: [], followed: [], term: { until: null, open: true, clause: null }, institutionClause: null },
  ...over,
})
const event = {
  ...{ id: 'sev_1', edition, title: '对接会', place: '会议中心', text: '', places: 2, signedUp: 0 },
  ...{ startsAt: '2026-09-20T01:00:00.000Z', endsAt: '2026-09-20T04:00:00.000Z', cancelled: false },
  ...{ cancelReason: '', mine: 'none', mayCheckIn: false, refusal: null },
  as: [{ side: 'project', application: 'app_1', name: '项目甲' }],
}
const at = (id: string) => screen.getByTestId(id)
const tap = async (id: string) => {
  fireEvent.click(at(id))
  await rest()
}
const type = (id: string, value: string) => fireEvent.change(at(`input.${id}`), { target: { value } })

async function open(
  page: React.ReactNode,
  answers: Record<string, () => unknown>,
  params: object = { edition },
) {
  route.params = params as Record<string, string>
  const started = startServer({
    'session.me': () => somebody,
    'services.board': () => ({ needs: [], next: null, blocked: '机构核验通过后可以看项目需求' }),
    ...answers,
  })
  await refreshSession()
  render(page)
  await rest()
  const of = (name: string) => started.asked.filter(each => each.name === name).map(({ input }) => input)
  return { of }
}

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-09-10T02:00:00.000Z') }))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

describe('A15 对接服务', () => {
  const service = (over: Partial<ServicesView> = {}) =>
    open(<ServicePage />, {
      'services.mine': () => view(over),
      'services.saveNeed': () => ({ need: 'nee_1', version: 1 }),
      'services.answerMatch': () => ({ version: 2 }),
      'services.reportProgress': () => ({ number: 1 }),
    })

  test('无活动时说明会通知；联系方式的说明在需求旁', async () => {
    await service()
    expect(at('docking.events.empty').textContent).toContain('暂无活动，有新活动会通知您')
    expect(at('docking.needs').textContent).toContain('您的联系方式仅在双方同意后可见。')
  })

  test('a need is published with its range and who may see it; what was typed survives closing', async () => {
    const { of } = await service()
    await tap('docking.publish')
    await tap('choice.need-kinds.financing')
    type('need-from', '300')
    type('need-to', '500')
    type('need-text', '扩建产线')
    await rest(1000)
    await tap('need.sheet.close')
    await tap('docking.publish')
    expect(at('input.need-text')).toHaveProperty('value', '扩建产线')
    expect(at('need.sheet.send')).toHaveProperty('disabled', true)
    await tap('choice.need-visibility.counterparts')
    await tap('need.sheet.send')
    expect(of('services.saveNeed')).toEqual([
      {
        need: null,
        owner: { side: 'project', application: 'app_1' },
        kinds: ['financing'],
        amount: { from: 300, to: 500 },
        text: '扩建产线',
        visibility: 'counterparts',
        expectedVersion: 0,
      },
    ])
  })

  test('without a registration nothing is published, and why', async () => {
    await service({ projects: [] })
    expect(at('docking.publish')).toHaveProperty('disabled', true)
    expect(at('docking.publish.reason').textContent).toBe('报名提交后可以发布需求')
  })

  test('contacts stand there only once agreed; agreeing says what will be shown', async () => {
    const { of } = await service({ matches: [match] })
    expect(screen.queryByTestId('match.mat_1.contact')).toBeNull()
    expect(at('match.mat_1').textContent).toContain('同意后，双方会看到对方的联系人和电话。')
    await tap('match.mat_1.agree')
    expect(of('services.answerMatch')).toEqual([{ match: 'mat_1', answer: 'agree', expectedVersion: 1 }])
  })

  test('赛后进展 shows the day only where the notice names one', async () => {
    const followed = [{ ...project, award: '一等奖', reports: [] }]
    const { of } = await service({ followed })
    expect(screen.queryByTestId('service.progress.until')).toBeNull()
    await tap('service.report.app_1')
    expect(at('progress.sheet.send')).toHaveProperty('disabled', true)
    type('progress-jobs', '12')
    await tap('progress.sheet.send')
    expect(of('services.reportProgress')).toMatchObject([{ application: 'app_1', jobs: 12, financing: null }])
  })

  test('the printed day, and a closed term says so', async () => {
    const followed = [{ ...project, award: null, reports: [] }]
    await service({ followed, term: { until: '2026-12-31', open: false, clause: null } })
    expect(at('service.progress.until').textContent).toBe('填报至2026年12月31日')
    expect(at('service.report.app_1.reason').textContent).toBe('填报已于2026年12月31日截止')
  })
})

describe('A15 服务机构', () => {
  test('未核验只能看；候选的说明一直在', async () => {
    await open(<InstitutionPage />, { 'services.mine': () => view({ institution: own }) })
    expect(at('institution').getAttribute('data-state')).toBe('registered')
    expect(at('docking.publish')).toHaveProperty('disabled', true)
    expect(at('institution.candidate').textContent).toBe(
      '进入候选，不代表已被聘任，且与您服务过的项目须回避。',
    )
    expect(at('docking.board').textContent).toContain('机构核验通过后可以看项目需求')
  })

  test('nothing is chosen beforehand; the three intents; what is missing is said', async () => {
    const { of } = await open(<InstitutionPage />, {
      'services.mine': () => view(),
      'services.saveInstitution': () => ({ institution: 'ins_1', version: 1, sentence: '已登记' }),
    })
    expect(document.body.textContent).toContain('本届通知未规定机构怎样登记')
    for (const intent of ['docking', 'judge-candidate', 'needs'])
      expect(at(`choice.institution-intents.${intent}`).getAttribute('aria-checked')).toBe('false')
    expect(at('institution.send.reason').textContent).toBe('请填写机构名称')
    await tap('choice.institution-intents.judge-candidate')
    expect(at('institution.candidate-note').textContent).toContain('不代表已被聘任')
    expect(of('services.saveInstitution')).toEqual([])
  })
})

describe('A15 活动', () => {
  const show = (over: object = {}, params: object = {}) =>
    open(
      <EventPage />,
      {
        'services.event': () => ({ ...event, ...over }),
        'services.signUp': () => ({ event: 'sev_1' }),
        'services.checkIn': () => ({ checkedInAt: '2026-09-20T01:00:00.000Z' }),
      },
      { event: 'sev_1', ...params },
    )

  test('signing up as one’s only project takes one tap', async () => {
    const { of } = await show()
    await tap('event.sign-up')
    expect(of('services.signUp')).toEqual([{ event: 'sev_1', as: { side: 'project', application: 'app_1' } }])
  })

  test('a refusal stands under the button', async () => {
    await show({ refusal: '名额已满，有人取消后可以再报' })
    expect(at('event.sign-up.reason').textContent).toBe('名额已满，有人取消后可以再报')
  })

  test('the scanned link’s code is filled in; checking in sends it', async () => {
    const { of } = await show({ mine: 'signed', mayCheckIn: true }, { code: '012345' })
    await tap('event.check-in.send')
    expect(of('services.checkIn')).toEqual([{ event: 'sev_1', code: '012345' }])
  })
})
