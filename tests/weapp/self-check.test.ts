import { afterEach, expect, test } from 'vitest'
import { selfCheck } from '../../cloudfunctions/catalog/self-check'
import { selfCheckQuestions } from '../../cloudfunctions/catalog/self-check-questions'
import type { SelfCheckAnswers } from '../../src/core/self-check-questions'
import { noticeOf } from '../../src/editions/registry'
import { homeView } from './home-view'
import { startMiniProgram } from './runtime/mini-program'
import type { Answer } from './runtime/wx'

const serverTime = '2026-06-20T02:00:00.000Z'
const nobody = { person: null, grants: [], consents: [], demo: null }
// the real operations: neither reads more of its context than the hour
const context = { now: new Date(serverTime) } as never

/** A server that judges by the real rules; `answered`: what reached it. */
function judgingServer() {
  const answered: SelfCheckAnswers[] = []
  const dataOf = (name: string, input: unknown) => {
    if (name === 'session.me') return nobody
    if (name === 'catalog.home') return homeView
    if (name === 'catalog.selfCheckQuestions') return selfCheckQuestions.run(input, context)
    if (name !== 'catalog.selfCheck') throw new Error(name)
    answered.push(structuredClone((input as { answers: SelfCheckAnswers }).answers))
    return selfCheck.run(input, context)
  }
  const answer: Answer = async (functionName, { operation, input }) => ({
    ok: true,
    serverTime,
    data: await dataOf(`${functionName}.${operation}`, input),
  })
  return { answer, answered }
}

let app: ReturnType<typeof startMiniProgram> | undefined
afterEach(() => app?.shutDown())

/** From the home page to the verdict: each question is answered by the words people see. */
async function answerAsCompany(place: string) {
  const server = judgingServer()
  app = startMiniProgram(server.answer)
  await app.tap('我能报哪个组')
  await app.arrives('apply/quiz/index')
  await app.shows('您以什么名义参赛？')
  await app.tap('企业')
  await app.shows('企业注册在哪里？')
  await app.tap(place)
  await app.shows('企业哪一天成立？')
  await app.type('请填年、月、日 年', '2015')
  await app.type('请填年、月、日 月', '6')
  await app.type('请填年、月、日 日', '1')
  await app.tap('下一题')
  await app.shows('企业有多大？')
  await app.tap('暂不知道')
  await app.shows('参赛项目已经进入市场了吗？')
  await app.tap('已进入市场')
  await app.shows('项目的知识产权在谁名下？')
  await app.tap('报名企业')
  await app.shows('近三年获过省赛奖')
  await app.tap('都没有')
  await app.shows('有失信记录吗？')
  await app.tap('没有')
  await app.shows('最终以')
  return { app, answered: server.answered }
}

/** Words quoted on the page. */
const quotes = (text: string) => Array.from(text.matchAll(/“([^”]+)”/g), ([, words]) => words!)
const plain = (text: string) => text.replace(/[\s*]/g, '')

test('a company of elsewhere is told which groups it may not enter, in the words of the notice', async () => {
  const { app, answered } = await answerAsCompany('长治市以外')
  expect(answered).toEqual([
    {
      subject: 'company',
      place: 'outside',
      registeredOn: '2015-06-01',
      size: 'unsure',
      onMarket: 'yes',
      ip: 'company',
      past: 'none',
      dishonesty: 'none',
    },
  ])
  expect(app.screen()).toContain('本届暂时没有可以报的组别')
  expect(app.screen()).toContain('不能报')
  const quoted = quotes(app.screen())
  expect(quoted.some(words => words.includes('在长治市内注册'))).toBe(true)
  const notices = plain(`${noticeOf('changzhi-2026')}${noticeOf('shanxi-2026')}`)
  for (const words of quoted) expect(notices).toContain(plain(words))
  expect(app.errors).toEqual([])
})

test('what is not known yet is asked for, never taken for granted', async () => {
  const { app, answered } = await answerAsCompany('潞州区')
  expect(answered[0]?.place).toMatch(/^1404\d\d$/)
  expect(app.screen()).toContain('还差几项才能判断能不能报企业组')
  expect(app.screen()).toContain('用这些答案报企业组')
  // what passed is folded, and opens to its clause
  await app.tap('点开看依据')
  await app.shows('收起')
  expect(quotes(app.screen()).some(words => words.includes('在长治市内注册'))).toBe(true)
})
