import readXlsx from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestPerson } from '../../setup/people'
import { type AwardsWorld, awardsWorld, edition, publish } from './awards-world'

let all: AwardsWorld
beforeEach(async () => {
  all = await awardsWorld()
})
afterEach(() => all.db.drop())

const rows = async (text: string) => (await all.db.pool.query(text)).rows
const declare = (i: number, over: object = {}, who = all.projects[i]!.owner) =>
  all.world.ask(who, ['results', 'declareReward'], {
    ...{
      application: all.projects[i]!.id,
      rewarded: true,
      contest: '演示市科创大赛二等奖',
      expectedVersion: 0,
    },
    ...over,
  })
const payments = (who = all.operator) => all.world.get(who, ['results', 'payments'], { edition })
const take = (who: TestPerson) => all.world.ask(who, ['results', 'exportPayments'], { edition })

describe('重复奖励申明', () => {
  it('CZ26-35: asks for contests of the city’s level and changes neither award, certificate nor money by itself', async () => {
    await publish(all)
    const asked = await all.world.get(all.projects[0]!.owner, ['results', 'mine'], {
      application: all.projects[0]!.id,
    })
    expect(asked.declaration).toMatchObject({ clause: { id: 'CZ26-35' }, declared: null, version: 0 })
    expect(asked.declaration!.question).toContain('市级赛事')
    const before = await rows('select * from csc.award order by rank')
    expect(await declare(0)).toMatchObject({ ok: true, data: { version: 1 } })
    expect(await rows('select * from csc.award order by rank')).toEqual(before)
    const { lines } = await payments()
    expect(lines[0]).toMatchObject({
      declaredRewarded: true,
      contest: '演示市科创大赛二等奖',
      money: 20_000,
      finding: '',
    })
    expect(lines[1]).toMatchObject({ declaration: '未申明', declaredRewarded: null })
    const told = await rows("select person_id from csc.message where title = '有项目申明重复奖励'")
    expect(told).toHaveLength(2)
  })

  it('is one’s own, about an award, in full, and may be made again without removing the first', async () => {
    expect(await declare(0)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    await publish(all)
    expect(await declare(0, {}, all.projects[1]!.owner)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await declare(4)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await declare(0, { contest: ' ' })).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'contest' }] } },
    })
    await declare(0, { rewarded: false, contest: '' })
    expect(await declare(0)).toMatchObject({ failure: { code: 'VERSION_CONFLICT', details: { current: 1 } } })
    expect(await declare(0, { expectedVersion: 1 })).toMatchObject({ ok: true })
    expect(await rows('select rewarded from csc.reward_declaration order by version')).toEqual([
      { rewarded: false },
      { rewarded: true },
    ])
    await expect(rows('update csc.reward_declaration set rewarded = false')).rejects.toThrow('append-only')
  })

  it('the money goes only by the office’s finding in a correction; award and rank stay', async () => {
    await publish(all)
    await declare(0)
    const duplicateRewards = [{ application: all.projects[0]!.id, basis: '演示市科创大赛获奖文件' }]
    const preview = await all.world.get(all.approver, ['results', 'previewAwards'], {
      edition,
      duplicateRewards,
    })
    await all.world.get(all.approver, ['results', 'correctAwards'], {
      ...{
        edition,
        duplicateRewards,
        fingerprint: preview.fingerprint,
        expectedVersion: 1,
        reason: '重复奖励',
      },
    })
    const { lines, totalText } = await payments()
    expect(lines[0]).toMatchObject({ level: '一等奖', rank: 1, money: 0, finding: '演示市科创大赛获奖文件' })
    expect(totalText).toBe('合计25,000元')
  })
})

describe('奖金发放表', () => {
  it('CZ23-34: is a workbook with the column on repeated rewards; every cell is text', async () => {
    await publish(all)
    await declare(1)
    const reply = await take(all.operator)
    if (!reply.ok) throw new Error(reply.failure.message)
    const sheets = await readXlsx(Buffer.from(reply.data.base64, 'base64'))
    const table =
      (sheets as unknown as { data: unknown[][] }[])[0]?.data ?? (sheets as unknown as unknown[][])
    const head = table.findIndex(row => row.includes('重复奖励申明'))
    expect(table[head]).toEqual([
      ...['序号', '组别', '奖项', '名次', '项目名称', '获奖单位（团队）', '奖金（元）'],
      ...['重复奖励申明', '重复奖励核查', '领取签字', '备注'],
    ])
    expect(table[head + 1]?.slice(0, 7)).toEqual([
      ...['1', '企业组', '一等奖', '1', '项目甲', '长治市项目甲有限公司', '20000'],
    ])
    expect(String(table[head + 2]?.[7])).toContain('申明有：演示市科创大赛二等奖')
    expect(await rows("select detail from csc.audit where operation = 'results.exportPayments'")).toEqual([
      { detail: { projects: 3 } },
    ])
  })

  it('is for the officers, after publication, and the system has no operation that pays', async () => {
    expect(await take(all.operator)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    await publish(all)
    expect(await take(all.projects[0]!.owner)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const { operations } = await import('../../../cloudfunctions/results/operations')
    const writing = operations.filter(({ kind }) => kind === 'write').map(({ operation }) => operation)
    expect(writing.filter(name => /pay|bonus|money/i.test(name))).toEqual([])
  })
})
