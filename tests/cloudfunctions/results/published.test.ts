import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signedIn } from '../../setup/people'
import { type AwardsWorld, awardsWorld, edition, publish } from './awards-world'

let all: AwardsWorld
beforeEach(async () => {
  all = await awardsWorld()
})
afterEach(() => all.db.drop())

const read = (version?: number) => all.world.ask(null, ['results', 'published'], { edition, version })

describe('the published awards', () => {
  it('are nothing before publication, and then a list for everybody without telephone, number or score', async () => {
    expect(await read()).toMatchObject({ data: { list: null } })
    await publish(all)
    const reply = await read()
    if (!reply.ok || !reply.data.list) throw new Error('not published')
    const { list } = reply.data
    expect(list).toMatchObject({ version: 1, verb: '公布', publishedOn: '2026-07-29', publicity: null })
    expect(
      list.groups[0]!.levels.map(level => [
        level.level,
        level.awards.map(award => award.projectName),
        level.vacant,
      ]),
    ).toEqual([
      ['一等奖', ['项目甲'], 0],
      ['二等奖', ['项目乙', '项目丙'], 0],
      ['三等奖', [], 0],
      ['优胜奖', [], 0],
    ])
    expect(list.groups[0]!.levels[0]!.awards[0]).toEqual({
      projectName: '项目甲',
      subjectName: '长治市项目甲有限公司',
      countyName: '上党区',
    })
    const text = JSON.stringify(reply.data)
    for (const secret of ['1380', '95.00', 'CM', '演示联系人', 'per_', 'app_'])
      expect(text).not.toContain(secret)
    expect(text).not.toContain('公示')
  })

  it('can be read version by version, and an unknown version is not found', async () => {
    await publish(all)
    expect(await read(1)).toMatchObject({ ok: true })
    expect(await read(2)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  })
})

describe('one’s own result', () => {
  it('is empty before publication and complete after it', async () => {
    const [first, , , , last] = all.projects
    const mine = (who: typeof first) =>
      all.world.get(who!.owner, ['results', 'mine'], { application: who!.id })
    expect(await mine(first)).toMatchObject({ published: false, rank: null, score: null, level: null })
    await publish(all)
    expect(await mine(first)).toMatchObject({
      published: true,
      rank: 1,
      score: '95.00',
      level: '一等奖',
      moneyText: '2万元',
    })
    expect(await mine(last)).toMatchObject({ rank: 5, score: '91.00', level: null, moneyText: null })
  })

  it('is not another person’s: a foreign application answers exactly like one that does not exist', async () => {
    const stranger = await signedIn(all.db)
    const answer = async (application: string) => {
      const reply = await all.world.ask(stranger, ['results', 'mine'], { application })
      return reply.ok ? reply : { ...reply.failure, traceId: '' }
    }
    expect(await answer(all.projects[0]!.id)).toEqual(await answer('app_0000000000000000'))
    expect(await answer(all.projects[0]!.id)).toMatchObject({ code: 'NOT_FOUND' })
  })
})
