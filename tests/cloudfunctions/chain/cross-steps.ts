import { expect } from 'vitest'
import type { CrossCaseView } from '../../../src/contract/views/cross'
import { unitLine } from './list-steps'
import { type Chain, changzhi, city, code, jinzhong, province } from './province-world'

const casesOf = async ({ world, operator }: Chain, part: 'open' | 'ruled' = 'open') =>
  (await world.get(operator, ['recommendations', 'crossCases'], { edition: province, part })).cases

/** The case as it stands now, ready for the next act. */
async function held(chain: Chain, id: string) {
  const all = [...(await casesOf(chain)), ...(await casesOf(chain, 'ruled'))]
  const { case: of, version } = all.find(each => each.case === id)!
  return { edition: province, case: of, expectedVersion: version }
}

const sideOf = ({ sides }: CrossCaseView, name: string) =>
  sides.find(({ sourceName }) => sourceName === name)!

/** Exactly the two things that were put in are found, nobody is removed by it, and looking again finds nothing new. */
export async function findBoth(chain: Chain): Promise<{ person: CrossCaseView; company: CrossCaseView }> {
  const { world, operator, seats } = chain
  const compared = [...seats.values()].reduce((sum, each) => sum + each, 0)
  const find = () => world.get(operator, ['recommendations', 'findCross'], { edition: province })
  expect(await find()).toEqual({ compared, found: 2 })
  expect(await find()).toEqual({ compared, found: 0 })
  const found = await casesOf(chain)
  const of = (kind: string) => found.find(({ kinds }) => kinds.some(({ id }) => id === kind))!
  const [person, company] = [of('person'), of('company')]
  expect(person.sides.map(({ sourceName }) => sourceName).sort()).toEqual(['晋中市', '长治市'])
  expect(company.sides.map(({ sourceName }) => sourceName).sort()).toEqual(['太原市', '晋中市'])
  expect(found.flatMap(({ sides }) => sides).every(({ out }) => !out)).toBe(true)
  return { person, company }
}

const letter = async (chain: Chain, id: string, application: string, text: string) =>
  chain.world.get(chain.operator, ['recommendations', 'enterCrossStatement'], {
    ...{ ...(await held(chain, id)), application, stance: 'keep', text, ref: '市工信函〔2026〕9号' },
  })

const ask = async (chain: Chain, id: string) =>
  chain.world.get(chain.operator, ['recommendations', 'askCross'], {
    ...{ ...(await held(chain, id)), question: '请说明这一处相同从何而来', dueOn: '2026-08-12' },
  })

const propose = async (chain: Chain, id: string, out: string[], clause: string | null) =>
  chain.world.ask(chain.operator, ['recommendations', 'proposeCross'], {
    ...{ ...(await held(chain, id)), out, reason: '按两市书面说明', clause, unheard: null },
  })

const confirm = async (chain: Chain, id: string, who = chain.approver) =>
  chain.world.ask(who, ['recommendations', 'confirmCross'], { ...(await held(chain, id)), agree: true })

/** The person in two teams: both cities are heard, two people rule, 晋中's team is out, and what becomes of its place is decided. */
export async function ruleOnPerson(chain: Chain, found: CrossCaseView): Promise<string> {
  const { world, cityOperator, operator, approver, second } = chain
  const [ours, theirs] = [sideOf(found, '长治市').application, sideOf(found, '晋中市').application]
  await ask(chain, found.case)
  // nobody is ruled on unheard unless it is said why
  expect(code(await propose(chain, found.case, [theirs], 'SX26-32'))).not.toBe('ok')
  const asked = await world.get(cityOperator, ['recommendations', 'crossAsked'], { edition: city })
  expect(asked.waiting).toBe(1)
  expect(JSON.stringify(asked)).not.toContain(sideOf(found, '晋中市').subjectName)
  await world.get(cityOperator, ['recommendations', 'stateCross'], {
    ...{ ...(await held(chain, found.case)), edition: city, application: ours },
    ...{ stance: 'keep', text: '这位成员一直在本市的队里' },
  })
  await letter(chain, found.case, theirs, '成员确在两队')
  expect(code(await propose(chain, found.case, [theirs], 'SX26-32'))).toBe('ok')
  expect(code(await confirm(chain, found.case, operator))).toBe('FORBIDDEN')
  expect(code(await confirm(chain, found.case))).toBe('ok')
  const seat = async (who = approver) =>
    world.ask(who, ['recommendations', 'decideSeat'], {
      ...{ ...(await held(chain, found.case)), application: theirs, mayFill: false },
      basis: '省组委会纪要〔2026〕5号',
    })
  expect(code(await seat(operator))).toBe('FORBIDDEN')
  expect(code(await seat(second))).toBe('ok')
  return theirs
}

/** The company of two cities: different projects after both were heard, so both stay. */
export async function ruleOnCompany(chain: Chain, found: CrossCaseView): Promise<void> {
  await ask(chain, found.case)
  for (const { application, sourceName } of found.sides)
    await letter(chain, found.case, application, `${sourceName}：两个项目互不相干`)
  // the list cannot be put forward while the case is open
  const blocked = await mergedStep(chain, 'enterprise', 'stageMerged', chain.operator, true)
  expect(blocked).toMatchObject({
    failure: { code: 'ADVANCE_BLOCKED', message: '2个项目的跨市查重还没有裁定' },
  })
  expect(code(await propose(chain, found.case, [], null))).toBe('ok')
  expect(code(await confirm(chain, found.case))).toBe('ok')
  expect(await casesOf(chain)).toEqual([])
}

const mergedGroup = async ({ world, operator }: Chain, group: string) =>
  (await world.get(operator, ['recommendations', 'merged'], { edition: province })).groups.find(
    each => each.group === group,
  )!

async function mergedStep(
  chain: Chain,
  group: string,
  operation: 'stageMerged' | 'lockMerged',
  who = chain.operator,
  save = false,
) {
  const place = async () => ({
    ...{ edition: province, group, expectedVersion: (await mergedGroup(chain, group)).version },
  })
  if (save)
    await chain.world.get(chain.operator, ['recommendations', 'saveMerged'], {
      ...(await place()),
      removed: [],
    })
  return chain.world.ask(who, ['recommendations', operation], await place())
}

/** Both groups put forward, locked by another and published; whoever is ruled out is not on it, and it never changes. */
export async function publishMerged(chain: Chain, out: string): Promise<void> {
  const { world, approver, second, db, seats } = chain
  for (const group of ['enterprise', 'startup']) {
    expect(code(await mergedStep(chain, group, 'stageMerged', approver, true))).toBe('ok')
    expect(code(await mergedStep(chain, group, 'lockMerged', approver))).toBe('SECOND_PERSON')
    expect(code(await mergedStep(chain, group, 'lockMerged', second))).toBe('ok')
    const { version: expectedVersion } = await mergedGroup(chain, group)
    await world.get(approver, ['recommendations', 'publishMerged'], {
      ...{ edition: province, group, expectedVersion, reason: null },
    })
  }
  const startups = await mergedGroup(chain, 'startup')
  expect(
    startups.rows.filter(({ mark }) => mark === 'ruled-out').map(({ application }) => application),
  ).toEqual([out])
  const all = [...seats.values()].reduce((sum, each) => sum + each, 0)
  expect((await mergedGroup(chain, 'enterprise')).total + startups.total).toBe(all - 1)
  const [ours, theirs] = [seats.get(changzhi)!, (await unitLine(chain, jinzhong)).arrival!.total]
  const counted = new Map(startups.counts.map(({ sourceName, count }) => [sourceName, count]))
  expect(counted.get('长治市')).toBe(Math.floor(ours / 5))
  expect(counted.get('晋中市') ?? 0).toBe(Math.floor(theirs / 5) - 1)
  const { list } = await world.get(null, ['recommendations', 'mergedPublished'], {
    edition: province,
    group: 'startup',
  })
  expect(list!.text.lines).toHaveLength(startups.total)
  expect(JSON.stringify(list!.text)).not.toMatch(/app_|SX14|"13\d{9}"/)
  for (const change of ["update csc.published_list set title = ''", 'delete from csc.published_list'])
    await expect(db.pool.query(change)).rejects.toThrow()
}
