import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { JudgeFile } from '../../../src/contract/views/files'
import { JudgeFiles } from '../../../src/judge/material/judge-files'
import { type Answers, refuse, startServer } from '../apply/fake-server'

const at = (id: string) => screen.getByTestId(id)
const file = (change: Partial<JudgeFile> = {}): JudgeFile => ({
  ...{ id: 'fil_1', name: '计划书.pdf', kind: '商业计划书', bytes: 1_500_000, openable: true, why: null },
  ...change,
})
const open = async (files: JudgeFile[], answers: Answers = {}) => {
  const server = startServer({ 'judging.files': () => ({ files }), ...answers })
  render(<JudgeFiles session="ses_1" application="app_1" />)
  await act(async () => undefined)
  return server
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('J3 项目材料', () => {
  test('what opens says that it bears the reader’s name; what does not says why', async () => {
    const why = '这类文件加不了水印，请看现场大屏或向工作人员索取纸质材料'
    await open([file(), file({ id: 'fil_2', name: '路演.pptx', openable: false, why })])
    expect(at('judge.material.files').textContent).toContain('每页带您的姓名')
    expect(at('judge.material.file.fil_1').textContent).toContain('商业计划书 · 1.5MB')
    expect(at('judge.material.why.fil_2').textContent).toBe(why)
    expect(screen.queryByTestId('judge.material.open.fil_2')).toBeNull()
  })

  test('opening asks as the judge of this session and follows the link', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const link = { url: '/files/t', name: '计划书.pdf', expiresAt: '2026-07-01T00:10:00.000Z' }
    const { asked } = await open([file()], { 'judging.openFile': () => link })
    await act(async () => void fireEvent.click(at('judge.material.open.fil_1')))
    expect(asked.at(-1)).toMatchObject({
      name: 'judging.openFile',
      input: { session: 'ses_1', application: 'app_1', file: 'fil_1' },
    })
    expect(click).toHaveBeenCalledOnce()
  })

  test('a refusal is told in words, the list stays', async () => {
    await open([file()], { 'judging.openFile': () => refuse('PROMISE_MISSING') })
    await act(async () => void fireEvent.click(at('judge.material.open.fil_1')))
    expect(at('judge.material.files').textContent).toContain('失败 PROMISE_MISSING')
    expect(at('judge.material.file.fil_1')).toBeTruthy()
  })

  test('without a network: the hall’s screen or paper', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await open([file()])
    expect(at('judge.material.open.fil_1.reason').textContent).toBe('网络断了，请看现场大屏或纸质材料')
  })

  test('no files: said so', async () => {
    await open([])
    expect(at('judge.material.files').textContent).toContain('请看现场大屏或纸质材料')
  })
})
