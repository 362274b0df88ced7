import { fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import FixPage from '../../../src/apply/fix/index'
import type { AmendmentView } from '../../../src/contract/views/applications-track'
import { refreshSession } from '../../../src/platform/session'
import { draftView, savedNothing } from '../apply/application'
import { rest, somebody, startServer } from '../apply/fake-server'
import { route } from '../taro-api'
import { trackView } from './track-view'

const item = (n: number, field: 'summary' | 'projectName', before: string) => ({
  ...{ item: n, field, fieldLabel: field === 'summary' ? '项目简介' : '项目名称' },
  ...{ what: `请改第${n + 1}处`, why: '与执照不一致', clause: null, before, changed: false },
})
const amendment = (passed = false): AmendmentView => ({
  ...{ id: 'amd_1', returnedAt: '2026-07-01T02:00:00.000Z' },
  due: { text: '2026年7月13日（周一）18:00', at: '2026-07-13T10:00:00.000Z', passed },
  items: [item(0, 'summary', '旧的简介'), item(1, 'projectName', '旧名称')],
  sentence: passed ? '补正期限已过，请联系演示局。' : '补正可以晚于报名截止日，不影响您的提交时间。',
})
const form = {
  ...draftView().form,
  summary: '旧的简介',
  projectName: '旧名称',
  companyName: '长治演示机械有限公司',
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
  route.params = { application: 'app_0000000000000001' }
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})
const open = async (passed = false) => {
  const closed = passed ? { open: 'none' as const, closedBecause: '补正期限已过，内容只能看' } : {}
  const view = draftView({ state: 'returned', form, open: ['summary', 'projectName'], ...closed })
  const started = startServer({
    'session.me': () => somebody,
    'applications.track': () => trackView({ state: 'returned', amendment: amendment(passed) }),
    'applications.read': () => view,
    'applications.save': () => savedNothing(),
    'applications.answerAmendment': () => ({ application: view.id, version: 4, state: 'submitted' }),
  })
  await refreshSession()
  render(<FixPage />)
  await rest()
  await rest(500)
  return started
}
const submit = () => screen.getByTestId('fix.submit')

describe('A10 补正', () => {
  test('how many, until when, who asks; it costs nobody his time of submission', async () => {
    await open()
    const head = screen.getByTestId('fix.head')
    expect(head.textContent).toContain('有 2 处需要补充')
    expect(head.textContent).toContain('2026年7月13日（周一）18:00 前提交')
    expect(head.textContent).toContain('不影响您的提交时间')
    expect(screen.getByTestId('fix.office').textContent).toContain('0355-0000000')
    expect(screen.getByTestId('fix.calendar')).toBeTruthy()
  })

  test('only what was named can be edited', async () => {
    await open()
    const inputs = Array.from(document.querySelectorAll('input, textarea')).map(each =>
      each.getAttribute('data-testid'),
    )
    expect(inputs.sort()).toEqual(['input.projectName', 'input.summary'])
  })

  test('还差 n 处 counts down as items are changed or kept with a reason, with the difference in view', async () => {
    const { asked } = await open()
    expect(screen.getByTestId('fix.submit.reason').textContent).toBe('还差 2 处')
    fireEvent.change(screen.getByTestId('input.summary'), { target: { value: '新的简介' } })
    await rest(500)
    const first = within(screen.getByTestId('fix.0'))
    expect(first.getByText('旧的简介')).toBeTruthy()
    expect(screen.getByTestId('fix.0.after').textContent).toBe('改为新的简介')
    expect(screen.getByTestId('fix.submit.reason').textContent).toBe('还差 1 处')
    fireEvent.click(screen.getByTestId('fix.1.keep'))
    await rest()
    expect(submit().hasAttribute('disabled')).toBe(true)
    fireEvent.change(screen.getByTestId('input.reason-1'), { target: { value: '名称与执照一致' } })
    await rest()
    expect(submit().hasAttribute('disabled')).toBe(false)
    expect(asked.some(({ name }) => name === 'applications.answerAmendment')).toBe(false)
  })

  test('after its time it can only be read, with the office to call', async () => {
    await open(true)
    expect(screen.getByTestId('fix.closed').textContent).toContain('补正期限已过')
    expect(screen.queryByTestId('fix.submit')).toBeNull()
    expect(document.querySelectorAll('input, textarea')).toHaveLength(0)
    expect(screen.getByTestId('fix.office')).toBeTruthy()
    expect(screen.queryByTestId('fix.calendar')).toBeNull()
  })
})
