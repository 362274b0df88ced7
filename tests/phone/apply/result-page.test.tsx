import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import CertificatePage from '../../../src/apply/certificate/index'
import ResultPage from '../../../src/apply/result/index'
import type { CertificateCheck } from '../../../src/contract/views/certificates'
import type { MyResultView } from '../../../src/contract/views/results'
import { refreshSession } from '../../../src/platform/session'
import { route } from '../taro-api'
import { type Answers, refuse, rest, somebody, startServer } from './fake-server'

const saved: string[] = []
vi.mock('../../../src/platform/download', () => ({ saveFile: async (name: string) => saved.push(name) > 0 }))
vi.mock('../../../src/platform/save-picture', () => ({
  savePicture: async (name: string) => saved.push(name) > 0,
}))

const application = 'app_0000000000000001'
const clause = {
  id: 'CZ26-35',
  source: '长工信 五(四)',
  text: '不再重复进行资金奖励',
  inherited: false,
  link: '/x',
}
const nothing: MyResultView = {
  ...{
    application,
    edition: 'changzhi-2026',
    projectName: '演示·甲烷激光遥测',
    groupName: '创业组',
    state: 'waiting',
    published: false,
  },
  ...{ sentence: '结果还没有公布，公布后会通知您。', verb: '公布', round: null, rank: null, score: null },
  ...{ scoreLine: null, seats: [], level: null, moneyText: null, publishedOn: null, publicity: null },
  ...{ publicityState: null, certificate: null, correction: null, declaration: null },
  office: { name: '演示·中小企业科', phone: '0355-0000000' },
}
const number = 'CSC2026-140400-0001-F'
const awarded: MyResultView = {
  ...nothing,
  ...{ state: 'awarded', published: true, sentence: '您的项目获一等奖。', round: '市级决赛', rank: 1 },
  ...{
    score: '87.10',
    scoreLine: '去掉最高 92、最低 79，其余 5 个平均',
    level: '一等奖',
    moneyText: '2万元',
  },
  seats: [
    { seat: 1, total: '92', dropped: 'high' },
    { seat: 2, total: '79', dropped: 'low' },
    { seat: 3, total: '87.5', dropped: null },
  ],
  publishedOn: '2026-07-28',
  certificate: { state: 'issued', sentence: '证书已颁发，可以下载。', number, names: ['王喆', '李䶮'] },
  correction: { allowed: true, sentence: '名称或署名有误，请告诉组织单位更正。', asked: null, answer: null },
  declaration: { question: '2026年，获得过其他市级赛事奖励吗？', clause, declared: null, version: 0 },
}
const file = (format: string) => ({ filename: `证书.${format}`, mediaType: 'x', base64: '' })

async function open(result: MyResultView, answers: Answers = {}) {
  route.params = { application }
  const server = startServer({
    ...{ 'session.me': () => somebody, 'results.mine': () => result },
    'results.exportCertificate': ({ format }: { format: string }) => file(format),
    ...answers,
  })
  await refreshSession()
  render(<ResultPage />)
  await rest()
  return server
}
const at = (id: string) => screen.getByTestId(id)
const tap = async (id: string) => {
  fireEvent.click(at(id))
  await rest()
}
const type = (id: string, value: string) => fireEvent.change(at(`input.${id}`), { target: { value } })
const text = () => document.body.textContent ?? ''

beforeEach(() => {
  saved.length = 0
  vi.useFakeTimers({ now: Date.parse('2026-07-30T02:12:00.000Z') })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

describe('A13 结果与证书', () => {
  test('before publication there is no score, rank or certificate on the page', async () => {
    await open(nothing)
    expect(at('result.level').textContent).toBe('结果还没有公布')
    expect(screen.queryByTestId('result.facts')).toBeNull()
    expect(screen.queryByTestId('result.certificate')).toBeNull()
    expect(text()).not.toMatch(/第 \d+ 名|得分/)
  })

  test('round, score, rank in the group, how it was worked out, and seats by number without names', async () => {
    await open(awarded)
    const facts = at('result.facts').textContent
    for (const words of ['市级决赛', '87.10', '第 1 名', '去掉最高 92、最低 79，其余 5 个平均', '2万元'])
      expect(facts).toContain(words)
    expect(at('result.seats').textContent).toContain('1 号席92（最高，已去掉）')
    expect(at('result.seats').textContent).toContain('3 号席87.5')
  })

  test('an edition without a publicity period says 公布 and never 公示', async () => {
    await open(awarded)
    expect(text()).toContain('公布日期')
    expect(text()).not.toContain('公示')
  })

  test('a publicity period: published 2026-07-28 it ends 08-04, with the days that are left', async () => {
    const days = [{ on: '2026-08-04', counts: true, label: '工作日，第5个工作日' }]
    const publicity = {
      ...{ startsOn: '2026-07-29', endsOn: '2026-08-04', length: 5, unit: 'working' as const, days, clause },
      sentence: '公示期 7月29日—8月4日（5个工作日）',
    }
    await open({
      ...awarded,
      verb: '公示',
      publicity,
      publicityState: { open: true, text: '还剩 4 个工作日' },
    })
    expect(at('publicity').textContent).toContain('公示期 7月29日—8月4日（5个工作日）')
    expect(at('result.publicity').textContent).toBe('还剩 4 个工作日')
  })

  test('the certificate is downloaded as PDF, saved as a picture, and leads to its check', async () => {
    const { asked } = await open(awarded)
    await tap('result.download')
    await tap('result.picture')
    expect(saved).toEqual(['证书.pdf', '证书.png'])
    const calls = asked.filter(({ name }) => name === 'results.exportCertificate')
    expect(calls.map(({ input }) => input)).toEqual([
      { application, format: 'pdf' },
      { application, format: 'png' },
    ])
    expect(at('result.certificate').textContent).toContain(number)
    expect(at('result.certificate').textContent).toContain('王喆、李䶮')
  })

  test('not issued yet: 证书正在制作, and nothing to press; a failure says so and keeps the button', async () => {
    const making = {
      state: 'none' as const,
      sentence: '证书正在制作，好了会通知您。',
      number: null,
      names: [],
    }
    await open({ ...awarded, certificate: making })
    expect(at('result.certificate').textContent).toContain('证书正在制作，好了会通知您')
    expect(screen.queryByTestId('result.download')).toBeNull()
  })

  test('a download that fails says so and can be tried again', async () => {
    await open(awarded, { 'results.exportCertificate': () => refuse('INTERNAL') })
    await tap('result.download')
    expect(at('result.certificate.error').textContent).toContain('失败 INTERNAL')
    expect(at('result.download').dataset.state).toBe('ready')
    expect(saved).toEqual([])
  })

  test('under review: 结果复核中 and no score', async () => {
    await open({
      ...nothing,
      state: 'under-review',
      published: true,
      sentence: '结果复核中，有结论后会通知您。',
    })
    expect(at('result.level').textContent).toBe('结果复核中')
    expect(screen.queryByTestId('result.facts')).toBeNull()
  })

  test('without an award: thanks', async () => {
    await open({
      ...awarded,
      state: 'thanks',
      level: null,
      certificate: null,
      correction: null,
      declaration: null,
    })
    expect(at('result.level').textContent).toBe('感谢参赛')
    expect(at('result.facts')).toBeTruthy()
  })

  test('重复奖励申明 needs an answer, and where there was a reward which one', async () => {
    const { asked } = await open(awarded, { 'results.declareReward': () => ({ version: 1 }) })
    expect(at('result.declaration.send').dataset.state).toBe('disabled')
    await tap('choice.rewarded.yes')
    expect(at('result.declaration.send').dataset.state).toBe('disabled')
    type('contest', '演示市科创大赛二等奖')
    await tap('result.declaration.send')
    expect(asked.find(({ name }) => name === 'results.declareReward')?.input).toEqual({
      ...{ application, rewarded: true, contest: '演示市科创大赛二等奖', expectedVersion: 0 },
    })
    expect(asked.filter(({ name }) => name === 'results.mine')).toHaveLength(2)
  })

  test('署名有误 goes to the office; after the period only the sentence stays', async () => {
    const { asked } = await open(awarded, {
      'results.requestCertificateCorrection': () => ({ request: 'crq' }),
    })
    await tap('result.correction.open')
    type('words', '第二位应为李䶮')
    await tap('result.correction.send')
    expect(asked.find(({ name }) => name.endsWith('Correction'))?.input).toEqual({
      application,
      words: '第二位应为李䶮',
    })
  })

  test('署名有误 cannot be said any more once it is refused by the rules', async () => {
    const sentence = '公示期已过，署名有误请联系组织单位。'
    await open({ ...awarded, correction: { allowed: false, sentence, asked: null, answer: null } })
    expect(at('result.correction').textContent).toContain(sentence)
    expect(screen.queryByTestId('result.correction.open')).toBeNull()
  })
})

describe('证书验真码', () => {
  const found: CertificateCheck = {
    ...{ number, state: 'issued', stateText: '有效', sentence: '这份证书有效，内容与下面一致。' },
    certificate: {
      ...{ editionName: '演示大赛', groupName: '创业组', level: '一等奖', subjectName: '演示团队' },
      ...{ projectName: '甲烷激光遥测', names: ['王喆', '李䶮'], issuer: '演示局', awardedOn: '2026-07-28' },
    },
    ...{ issuedOn: '2026-08-05', endedOn: null, endReason: '' },
  }
  const check = async (n: string | null, answer: () => unknown) => {
    route.params = n === null ? {} : { n }
    const server = startServer({ 'catalog.certificate': answer })
    await refreshSession()
    render(<CertificatePage />)
    await rest()
    return server
  }

  test('the code opens the page with the number and shows what was printed, without signing in', async () => {
    const { asked } = await check(number, () => found)
    expect(asked.find(({ name }) => name === 'catalog.certificate')?.input).toEqual({ number })
    for (const words of ['有效', '演示大赛', '一等奖', '王喆、李䶮', '2026年8月5日'])
      expect(at('cert.found').textContent).toContain(words)
  })

  test('an unknown number says 未查到该证书编号 and shows no certificate', async () => {
    await check(number, () => refuse('NOT_FOUND'))
    expect(at('cert.unknown').textContent).toContain('未查到该证书编号')
    expect(screen.queryByTestId('cert.found')).toBeNull()
  })

  test('a revoked one is 已作废 with the day and the reason; a number may be typed', async () => {
    const revoked = { state: 'revoked' as const, stateText: '已作废', sentence: '这份证书已作废。' }
    await check(null, () => ({
      ...found,
      ...revoked,
      endedOn: '2026-08-09',
      endReason: '获奖名单更正：取消资格',
    }))
    expect(at('cert.check').dataset.state).toBe('disabled')
    type('number', number)
    await tap('cert.check')
    expect(at('cert.found').dataset.state).toBe('revoked')
    expect(at('cert.found').textContent).toContain('获奖名单更正：取消资格')
  })
})
