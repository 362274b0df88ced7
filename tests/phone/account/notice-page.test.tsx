import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ClauseView, NoticeView } from '../../../src/contract/views/catalog'
import NoticePage from '../../../src/pages/notice/index'
import { rest, startServer } from '../apply/fake-server'
import { journeys, route } from '../taro-api'

const clause = (id: string, change: Partial<ClauseView> = {}): ClauseView => ({
  ...{ id, heading: `四 ${id}`, text: `原文${id}。`, inheritance: 'own', inheritanceLabel: null },
  ...{ source: `演示〔2026〕2号 ${id}`, reading: `我们的读法${id}`, carriedOut: ['系统会核对。'] },
  ...change,
})
const notice = (change: Partial<NoticeView> = {}): NoticeView => ({
  edition: {
    ...{ slug: 'city', name: '演示赛事', sponsorTitle: null, documentNumber: '演示〔2026〕2号' },
    ...{ issuer: '演示局', year: 2026, level: 'city', takesApplications: true },
    ...{ phase: 'open', phaseName: '正在报名' },
  },
  ...{ parent: null, issuedOn: '2026-06-05', segments: [], notStated: [], contests: null, supplement: null },
  deadline: { text: '2026年7月10日（周五）23:59', at: '2026-07-10T15:59:59.999Z', passed: false },
  office: { name: '演示局中小企业科', phone: '0355-0000000' },
  sections: [{ heading: '参赛条件', clauses: [clause('CZ26-18'), clause('CZ26-19')] }],
  inherited: [clause('SX26-36', { inheritance: 'inherited', inheritanceLabel: '依上级文件' })],
  ...change,
})

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
  journeys.length = 0
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})
const open = async (change: Partial<NoticeView> = {}, params: Record<string, string> = {}) => {
  route.params = { edition: 'city', ...params }
  startServer({ 'catalog.notice': () => notice(change) })
  render(<NoticePage />)
  await rest()
}
const target = () => screen.getByTestId('notice.CZ26-19')

describe('A2 通知原文与条款', () => {
  test('the clause somebody was sent to is lit for three seconds, word for word, and carries an anchor', async () => {
    await open({}, { clause: 'CZ26-19' })
    expect(target().id).toBe('clause-CZ26-19')
    expect(screen.getByTestId('notice.CZ26-19.text').textContent).toBe('原文CZ26-19。')
    expect(target().dataset.state).toBe('target')
    await rest(2_900)
    expect(target().dataset.state).toBe('target')
    await rest(200)
    expect(target().dataset.state).toBeUndefined()
    expect(target().className).not.toContain('clause-item--target')
  })

  test('our words stand apart from the quote and say that they are ours', async () => {
    await open({}, { clause: 'CZ26-19' })
    const ours = screen.getByTestId('notice.CZ26-19.ours')
    expect(ours.textContent).toContain('系统说明，非原文')
    expect(screen.getByTestId('notice.CZ26-19.text').contains(ours)).toBe(false)
    expect(screen.getByText('依上级文件')).toBeTruthy()
  })

  test('one clause can be copied with its source, and sent on as a link to itself', async () => {
    const copied: string[] = []
    vi.stubGlobal('navigator', {
      ...navigator,
      onLine: true,
      clipboard: { writeText: async (text: string) => void copied.push(text) },
    })
    await open()
    fireEvent.click(screen.getByTestId('notice.CZ26-19.copy'))
    fireEvent.click(screen.getByTestId('notice.CZ26-19.forward'))
    await rest()
    expect(copied[0]).toBe('“原文CZ26-19。”（演示〔2026〕2号 CZ26-19）')
    expect(copied[1]).toMatch(/#\/pages\/notice\/index\?edition=city&clause=CZ26-19$/)
  })

  test('a supplementary notice: a strip says so and leads to what changed; none, no strip', async () => {
    const supplement = { id: 'ann_1', title: '补充通知：X', publishedAt: '2026-07-01T02:00:00.000Z' }
    await open({ supplement })
    expect(screen.getByTestId('notice.supplement').textContent).toBe(
      '此版已被补充通知修改（7月1日 10:00）看差异',
    )
    fireEvent.click(screen.getByTestId('notice.supplement'))
    expect(journeys.at(-1)?.url).toBe('/apply/announcement/index?announcement=ann_1')
    document.body.innerHTML = ''
    await open()
    expect(screen.queryByTestId('notice.supplement')).toBeNull()
  })

  test('who comes by an old poster reads when it closed', async () => {
    await open({ deadline: { ...notice().deadline, passed: true } })
    expect(screen.getByTestId('notice.deadline').textContent).toBe('报名已截止（2026年7月10日（周五）23:59）')
  })
})
