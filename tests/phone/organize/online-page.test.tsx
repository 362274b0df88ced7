import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Role } from '../../../src/contract/roles'
import type { CalibrationView, ReviewView } from '../../../src/contract/views/reviews'
import OnlinePage from '../../../src/organize/online/index'
import { fakeServer, openedWith, Refused } from './fake-server'

const session: ReviewView['session'] = {
  ...{ id: 'ses_0000000000000001', name: '企业组初赛网评', round: 'preliminary', roundName: '市级初赛' },
  ...{
    group: 'enterprise',
    groupName: '企业组',
    venue: '',
    startsAt: '2026-07-12T00:00:00.000Z',
    mode: 'online',
  },
  ...{ state: 'open', stateName: '进行中', version: 4, finalists: 1, seats: 2, rubric: null },
}
const judge = (n: number): ReviewView['judges'][number] => ({
  ...{ person: `per_000000000000000${n}`, number: n, name: `演示评委${n}`, employer: '演示大学', fields: [] },
  ...{ assigned: 3, submitted: n, recused: 0, promised: true, declared: true },
})
const project: ReviewView['projects'][number] = {
  ...{
    application: 'app_0000000000000001',
    projectName: '演示项目1',
    subjectName: '演示单位1',
    field: '新材料',
  },
  ...{ stage: 'scoring', problem: null },
  readers: [{ person: judge(1).person, number: 1, name: '演示评委1', submitted: false, reason: '' }],
  others: [{ person: judge(2).person, number: 2, name: '演示评委2' }],
}
const review = (over: Partial<ReviewView> = {}): ReviewView => ({
  ...{ session, closesAt: '2026-07-16T10:00:00.000Z', standing: '进行中', perProject: 2, minCards: 2 },
  ...{ judges: [judge(1), judge(2)], projects: [project], changes: [], rubrics: [], publishProblems: [] },
  ...{ revealProblem: '还差1份评分，交齐后才能开分', revealed: false, calibratedAt: null },
  may: { edit: true, publish: false, extend: true, reveal: true, calibrate: false },
  ...over,
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) =>
  act(async () => void fireEvent.change(at(`input.${id}`), { target: { value } }))

async function open(view: ReviewView, role: Role = 'operator', answers: Record<string, () => unknown> = {}) {
  openedWith({ session: session.id })
  const server = await fakeServer([role], { 'rounds.review': () => view, ...answers })
  render(<OnlinePage />)
  await screen.findByTestId('org.online.head')
  return server
}

beforeEach(() => openedWith({}))
afterEach(() => vi.unstubAllGlobals())

describe('网评 分工与进度', () => {
  test('shows how far every judge is, never a mark', async () => {
    await open(review())
    expect(at('org.online.judges').textContent).toContain('演示评委1')
    expect(at('org.online.judges').textContent).toContain('1/3')
    expect(screen.queryByTestId('org.online.part.calibration')).toBeNull()
    expect(at('org.online').textContent).not.toMatch(/\d\d\.\d\d/)
  })

  test('the cards are not opened while one misses, and the button says why', async () => {
    await open(review())
    expect(at('org.online.reveal').dataset.state).toBe('disabled')
    expect(at('org.online').textContent).toContain('还差1份评分，交齐后才能开分')
  })

  test('a project changes hands only with a reason', async () => {
    const server = await open(review(), 'operator', {
      'rounds.leaveOut': () => ({ session: session.id, version: 5 }),
    })
    await tap('org.online.part.projects')
    await act(async () => void fireEvent.click(screen.getByLabelText('调整 演示项目1 的评委')))
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: /移出网评/ })))
    expect(at('org.online.reassign.keep').dataset.state).toBe('disabled')
    await type('reason', '申报人退赛')
    await tap('org.online.reassign.keep')
    expect(server.of('rounds.leaveOut')[0]!.input).toMatchObject({ reason: '申报人退赛', expectedVersion: 4 })
  })

  test('every field that lacks judges is named', async () => {
    const problems = ['“新材料”还差1位评委', '“高端装备”还差2位评委']
    const view = review({
      ...{ standing: '还没有分工', publishProblems: ['还没有分工，请先自动分工'] },
      may: { edit: true, publish: true, extend: false, reveal: false, calibrate: false },
    })
    await open(view, 'operator', {
      'rounds.assignReview': () => new Refused('REVIEW_BLOCKED', problems[0]!, { problems }),
    })
    expect(at('org.online.publish').dataset.state).toBe('disabled')
    await type('perProject', '3')
    await tap('org.online.assign')
    for (const problem of problems) expect(at('org.online.head').textContent).toContain(problem)
  })

  test('the committee sees spread and severity, and asks for a second look', async () => {
    const calibration: CalibrationView = {
      ...{
        session,
        limit: 1500,
        normalise: '网评中各份总分折算。',
        calibratedAt: null,
        problem: null,
        may: { discuss: true, finish: true },
      },
      judges: [{ number: 1, name: '演示评委1', cards: 3, mean: 8000, deviation: 500, severity: -333 }],
      projects: [
        {
          ...{ application: project.application, projectName: '演示项目1', lowest: 6000, highest: 8000 },
          ...{ spread: 2000, beyond: true, discussion: null },
          marks: [{ number: 1, total: 6000, before: null, far: true, counts: 6923 }],
        },
      ],
    }
    const may = { edit: false, publish: false, extend: false, reveal: false, calibrate: true }
    const server = await open(review({ revealed: true, may }), 'committee', {
      'rounds.calibration': () => calibration,
      'rounds.discussReview': () => ({ session: session.id, version: 5, opened: 1 }),
    })
    expect(at('org.online.spreads').textContent).toContain('比他人低 3.33')
    expect(at('org.online.marks').textContent).toContain('分差超限')
    expect(at('org.online.marks').textContent).toContain('1号 60.00，折算 69.23')
    expect(at('org.online.calibration').textContent).toContain('网评中各份总分折算。')
    await tap('org.online.discuss')
    expect(server.of('rounds.discussReview')).toHaveLength(1)
  })
})
