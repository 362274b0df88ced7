import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { DiscussionsView } from '../../../src/contract/views/reviews'
import DiscussPage from '../../../src/judge/discuss/index'
import { fakeServer, openedWith } from '../organize/fake-server'

const view = (answer: DiscussionsView['projects'][number]['answer'] = null): DiscussionsView => ({
  ...{ session: 'ses_0000000000000001', name: '企业组初赛网评', step: 50, total: 10000, limit: 1500 },
  criteria: [
    { id: 'innovation', name: '创新性', max: 4000 },
    { id: 'market', name: '市场', max: 6000 },
  ],
  projects: [
    {
      ...{ application: 'app_0000000000000001', projectName: '演示项目1', cardVersion: 1 },
      own: {
        criteria: [
          ['innovation', 2000],
          ['market', 4000],
        ],
        total: 6000,
      },
      ...{ totals: [8000, 7900, 6000], answer },
    },
  ],
})
const at = (id: string) => screen.getByTestId(id)
const type = (id: string, value: string) =>
  act(async () => void fireEvent.change(at(`input.${id}`), { target: { value } }))
const choose = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('radio', { name: new RegExp(name) })))

async function open(data: DiscussionsView) {
  openedWith({ session: data.session })
  const server = await fakeServer(['judge'], {
    'judging.discussions': () => data,
    'judging.answerDiscussion': () => ({ application: data.projects[0]!.application, version: 2 }),
  })
  render(<DiscussPage />)
  await screen.findByTestId('judge.discuss.project')
  return server
}

afterEach(() => vi.unstubAllGlobals())

test('a new mark needs changed values within the rubric and a reason', async () => {
  const server = await open(view())
  expect(at('judge.discuss.project').textContent).toContain('各份总分：80、79、60；您打 60 分')
  expect(at('judge.discuss.send').dataset.state).toBe('disabled')
  await choose('改分')
  await type('reason', '重看材料')
  expect(at('judge.discuss').textContent).toContain('分数没有变化')
  await type('mark.innovation', '41')
  expect(at('judge.discuss').textContent).toContain('应是 0 到 40 分')
  expect(at('judge.discuss.send').dataset.state).toBe('disabled')
  await type('mark.innovation', '35.5')
  expect(at('judge.discuss.total').textContent).toBe('新合计 75.5 分')
  await act(async () => void fireEvent.click(at('judge.discuss.send')))
  expect(server.of('judging.answerDiscussion')[0]!.input).toMatchObject({
    ...{ decision: 'change', reason: '重看材料', expectedVersion: 1 },
    card: {
      criteria: [
        ['innovation', 3550],
        ['market', 4000],
      ],
      total: 7550,
    },
  })
})

test('a confirmed mark is sent without values, and an answer given is shown', async () => {
  const server = await open(view())
  await choose('维持原分')
  await type('reason', '复核后合适')
  await act(async () => void fireEvent.click(at('judge.discuss.send')))
  expect(server.of('judging.answerDiscussion')[0]!.input).toMatchObject({ decision: 'confirm', card: null })
})

test('who has answered cannot answer again', async () => {
  await open(view({ decision: 'confirm', total: 6000, reason: '复核后合适', at: '2026-07-18T02:00:00.000Z' }))
  expect(at('judge.discuss.answer').textContent).toBe('您已维持原分：复核后合适')
  expect(screen.queryByTestId('judge.discuss.send')).toBeNull()
})
