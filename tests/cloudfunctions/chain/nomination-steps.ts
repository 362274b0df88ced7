import { expect } from 'vitest'
import type { Nation } from './library-steps'
import { edition, type LibraryProject } from './national-rows'

const board = ({ world }: Nation) =>
  world.get(world.officer, ['recommendations', 'nominationBoard'], { edition })

const nominate = ({ world, ids }: Nation, { channel, number, rank }: LibraryProject) =>
  world.ask(world.officer, ['recommendations', 'nominate'], {
    ...{ edition, channel, application: ids.get(number)!, rank, finalWinner: true },
  })

const message = (reply: Awaited<ReturnType<typeof nominate>>) => (reply.ok ? 'ok' : reply.failure.message)

/** The best of a channel, and the next one, which is one too many. */
async function upTo(nation: Nation, channel: string, most: { enterprise: number; maker: number }) {
  for (const group of ['enterprise', 'maker'] as const) {
    const own = nation.projects.filter(each => each.channel === channel && each.group === group)
    for (const project of own.slice(0, most[group]))
      expect(message(await nominate(nation, project))).toBe('ok')
    const name = group === 'enterprise' ? '企业组' : '创客组'
    const [max] = [most[group]]
    expect(message(await nominate(nation, own[max]!))).toBe(
      `${name}最多推荐${max}个，已推荐${max}个，请先撤回一个`,
    )
  }
}

/** Every contest 11 + 2 and not one more: 539 and 98, which is fewer makers than the list has places (CN24-20). */
export async function nominateAll(nation: Nation): Promise<void> {
  const { channels } = await board(nation)
  const contests = channels.filter(({ kind }) => kind === 'contest')
  expect(contests).toHaveLength(49)
  for (const { channel } of contests) await upTo(nation, channel, { enterprise: 11, maker: 2 })
  const { pools } = await board(nation)
  expect(pools.map(({ nominated, wanted }) => [nominated, wanted])).toEqual([
    [539, 500],
    [98, 100],
  ])
  expect(pools.map(({ warning }) => warning)).toEqual([
    null,
    '49场赛事每场2个，最多98个，不足100个：须部属高校通道补足或如实公布，不从别的组调剂。',
  ])
}

/** The university adds 2 + 3 and not one more (CN24-21). */
export const nominateUniversity = (nation: Nation) =>
  upTo(nation, nation.universityKey, { enterprise: 2, maker: 3 })

const waiting = async ({ world }: Nation) =>
  (
    await world.get(world.officer, ['recommendations', 'nominations'], { edition, channel: null })
  ).nominations.filter(({ state }) => state === 'nominated')

const review = ({ world }: Nation, of: { id: string; version: number }[], refuse = '') =>
  world.ask(world.officer, ['recommendations', 'reviewNominations'], {
    ...{ edition, decision: refuse ? 'refuse' : 'approve', reason: refuse },
    nominations: of.map(({ id, version }) => ({ nomination: id, expectedVersion: version })),
  })

/** All but the open case at once; the same project of two contests is ruled on first, and one of the two goes (CN24-22). */
export async function reviewAll(nation: Nation): Promise<void> {
  const { world, ids } = nation
  const [kept, dropped] = ['regional-1-e1', 'regional-2-e1'].map(number => ids.get(number)!)
  expect((await board(nation)).waiting).toBe(539 + 98 + 5)
  const inDoubt = ({ application }: { application: string }) => [kept, dropped].includes(application)
  const doubtful = (await waiting(nation)).filter(inDoubt)
  expect(doubtful).toHaveLength(2)
  expect(await review(nation, doubtful)).toMatchObject({
    failure: { message: expect.stringContaining('还有疑似重复没有判断') },
  })
  for (;;) {
    const clear = (await waiting(nation)).filter(each => !inDoubt(each)).slice(0, 100)
    if (clear.length === 0) break
    expect((await review(nation, clear)).ok).toBe(true)
  }
  const { cases } = await world.get(world.officer, ['screening', 'duplicates'], {
    edition,
    state: 'suspected',
  })
  expect(cases).toHaveLength(1)
  await world.get(world.approver, ['screening', 'decideDuplicate'], {
    ...{ edition, case: cases[0]!.id, ruling: 'confirmed-same', keep: kept! },
    ...{ reason: '演示·同一项目在两场赛事', expectedRevision: cases[0]!.revision },
  })
  const of = (id: string | undefined) => doubtful.filter(({ application }) => application === id)
  expect((await review(nation, of(dropped))).ok).toBe(false)
  expect((await review(nation, of(dropped), '与保留的一份重复')).ok).toBe(true)
  expect((await review(nation, of(kept))).ok).toBe(true)
  expect(await waiting(nation)).toEqual([])
  expect((await board(nation)).pools.map(({ pool }) => pool)).toEqual([540, 101])
}
