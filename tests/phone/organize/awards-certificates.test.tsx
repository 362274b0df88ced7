import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import AwardsPage from '../../../src/organize/awards/index'
import { edition, fakeServer, openedWith } from './fake-server'

const saved: string[] = []
vi.mock('../../../src/platform/download', () => ({ saveFile: async (name: string) => saved.push(name) > 0 }))

const application = 'app_0000000000000001'
const line = (over: object = {}) => ({
  ...{ application, groupName: '创业组', level: '一等奖', subjectName: '演示团队', projectName: '甲烷遥测' },
  ...{ names: ['王喆', '李䶮'], namesMax: 7, task: 'issue', problem: null, issued: null, version: 0 },
  ...{ request: null, review: null, ...over },
})
const counts = { issue: 1, replace: 0, revoke: 0, waiting: 0, inForce: 12 }
const certificates = (over: object = {}) => ({
  ...{ edition, problem: null, counts, lines: [line()], ended: [], fingerprint: 'f'.repeat(64), ...over },
})
const payment = {
  ...{
    application,
    groupName: '创业组',
    level: '一等奖',
    projectName: '甲烷遥测',
    subjectName: '演示团队',
    rank: 1,
  },
  ...{ money: 20_000, moneyText: '2万元', declaration: '2026-07-30申明有：演示市赛', declaredRewarded: true },
  ...{ contest: '演示市赛', finding: '' },
}
const payments = {
  ...{ edition, title: '演示大赛奖金发放表', published: true, lines: [payment], totalText: '合计2万元' },
  ...{ clause: null, sentence: '' },
}
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) =>
  act(async () => void fireEvent.change(at(`input.${id}`), { target: { value } }))

async function open(role: 'operator' | 'approver' | 'supervisor', part: string, view = certificates()) {
  const server = await fakeServer([role], {
    'results.rankings': () => ({ edition, sessions: [] }),
    'results.awardTable': () => ({ edition, groups: [], clause: null, silences: [], publishedVersion: 0 }),
    'results.published': () => ({ edition, editionName: '', list: null }),
    'results.certificates': () => view,
    'results.issueCertificates': () => ({ issued: 1, replaced: 0, revoked: 0 }),
    'results.reviseCertificate': () => ({ version: 1 }),
    'results.answerCertificateRequest': () => ({ answered: 'crq' }),
    'results.openReview': () => ({ review: 'rvw' }),
    'results.exportCertificates': ({ part: which }) => ({
      ...{ filename: `第${Number(which) + 1}包.zip`, mediaType: 'z', base64: '', parts: 2, certificates: 12 },
    }),
    'results.payments': () => payments,
    'results.exportPayments': () => ({ filename: '奖金发放表.xlsx', mediaType: 'x', base64: '' }),
  })
  render(<AwardsPage />)
  await screen.findByTestId('org.awards.part')
  await tap(`org.awards.part.${part}`)
  return server
}

beforeEach(() => {
  saved.length = 0
  openedWith({})
})
afterEach(() => vi.unstubAllGlobals())

describe('O11 证书', () => {
  test('the approver issues what was seen; the operator only prepares it', async () => {
    const server = await open('approver', 'certificates')
    await tap('org.awards.certificates.issue')
    expect(server.of('results.issueCertificates')[0]!.input).toEqual({ edition, fingerprint: 'f'.repeat(64) })
    expect(at('org.awards.certificates.done').textContent).toContain('已新发 1 份')
  })

  test('for an operator the button says who issues; a problem of the whole batch says what it waits for', async () => {
    await open('operator', 'certificates')
    expect(at('org.awards.certificates.issue').dataset.state).toBe('disabled')
    expect(document.body.textContent).toContain('由负责人颁发')
  })

  test('during the publicity period nothing is issued', async () => {
    const problem = { code: 'PUBLICITY_OPEN', message: '公示期还没有结束，结束后再颁发证书' }
    await open('approver', 'certificates', certificates({ problem }))
    expect(at('org.awards.certificates.issue').dataset.state).toBe('disabled')
    expect(document.body.textContent).toContain(problem.message)
  })

  test('names are put right one a line, with a reason, and are counted against the limit', async () => {
    const server = await open('operator', 'certificates')
    expect(at(`org.awards.certificate.${application}`).textContent).toContain('署名（2/7 人）：王喆、李䶮')
    await tap(`org.awards.revise.${application}`)
    await type('names', '李䶮\n王喆')
    expect(at('org.awards.revise.save').dataset.state).toBe('disabled')
    await type('revise-reason', '顺序有误')
    await tap('org.awards.revise.save')
    expect(server.of('results.reviseCertificate')[0]!.input).toEqual({
      ...{ edition, application, subjectName: '演示团队', projectName: '甲烷遥测', names: ['李䶮', '王喆'] },
      ...{ reason: '顺序有误', expectedVersion: 0 },
    })
  })

  test('what an applicant says is wrong is answered, a result is put under review', async () => {
    const request = { id: 'crq_0000000000000001', words: '第二位有误', askedAt: '2026-07-30T02:00:00.000Z' }
    const problem = { code: 'REQUEST_OPEN', message: '获奖者说署名有误，请先更正或答复' }
    const server = await open(
      'operator',
      'certificates',
      certificates({ lines: [line({ request, problem })] }),
    )
    await tap(`org.awards.answer.${application}`)
    await type('answer', '与报名一致')
    await tap('org.awards.answer.send')
    expect(server.of('results.answerCertificateRequest')[0]!.input).toMatchObject({ request: request.id })
    await tap(`org.awards.review.${application}`)
    await type('review-words', '有人反映计分有误')
    await tap('org.awards.review.save')
    expect(server.of('results.openReview')[0]!.input).toEqual({
      edition,
      application,
      reason: '有人反映计分有误',
    })
  })

  test('all files are taken out part by part', async () => {
    const server = await open('operator', 'certificates')
    await tap('org.awards.certificates.export')
    await act(async () => {})
    expect(server.of('results.exportCertificates').map(({ input }) => input.part)).toEqual([0, 1])
    expect(saved).toEqual(['第1包.zip', '第2包.zip'])
  })

  test('a supervisor reads and changes nothing', async () => {
    await open('supervisor', 'certificates')
    expect(screen.queryByTestId(`org.awards.revise.${application}`)).toBeNull()
    expect(screen.queryByTestId('org.awards.certificates.export')).toBeNull()
  })
})

describe('O11 奖金发放表', () => {
  test('shows what was declared and what is to be checked, exports a workbook, and has no button that pays', async () => {
    await open('operator', 'payments')
    const row = at(`org.awards.payment.${application}`).textContent
    expect(row).toContain('2026-07-30申明有：演示市赛')
    expect(row).toContain('请核查')
    await tap('org.awards.payments.export')
    expect(saved).toEqual(['奖金发放表.xlsx'])
    const buttons = screen.getAllByRole('button').map(button => button.textContent ?? '')
    expect(buttons.filter(name => /支付|付款|打款|转账/.test(name))).toEqual([])
  })
})
