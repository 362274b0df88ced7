import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Requirement } from '../../../src/core/edition'
import type { EditionDocument } from '../../../src/core/edition-document'
import { desk, type EditionsWorld, editionsWorld, readVersion } from './editions-world'

let world: EditionsWorld
beforeAll(async () => {
  world = await editionsWorld()
})
afterAll(() => world.db.drop())

const begin = (input: object) =>
  world.get(world.operator, ['editions', 'startDraft'], { edition: desk, year: 2027, ...input } as never)
const errors = async (slug: string) =>
  (await readVersion(world, world.operator, slug)).problems.filter(({ severity }) => severity === 'error')

/** The draft saved as changed; its errors afterwards. */
async function saved(slug: string, change: (document: EditionDocument) => EditionDocument) {
  const { version, revision, document } = await readVersion(world, world.operator, slug)
  await world.get(world.operator, ['editions', 'saveDraft'], {
    ...{ edition: desk, slug, version, expectedRevision: revision, json: JSON.stringify(change(document)) },
  })
  return errors(slug)
}

const withRequirements =
  (change: (requirements: readonly Requirement[]) => Requirement[]) =>
  (document: EditionDocument): EditionDocument => ({
    ...document,
    edition: { ...document.edition, requirements: change(document.edition.requirements) },
  })

test('under a parent: its requirements are taken over and marked, the rest is asked field by field', async () => {
  await begin({ from: 'parent', parent: 'shanxi-2026', slug: 'changzhi-2027' })
  const { document, problems, clausesAbove } = await readVersion(world, world.operator, 'changzhi-2027')
  expect(document.edition.requirements.length).toBeGreaterThan(10)
  expect(new Set(document.edition.requirements.map(each => each.inheritance))).toEqual(new Set(['inherited']))
  expect(document.edition.city).toEqual({ code: '140400', name: '长治市' })
  expect(problems.map(({ place }) => place)).toContain('报名 › 截止日期')
  expect(clausesAbove.map(({ id }) => id)).toContain('SX26-31')
})

test('a looser hard exclusion than the parent’s is refused, naming its clause', async () => {
  const { version, revision, document } = await readVersion(world, world.operator, desk)
  expect([version, revision]).toEqual([1, 1])
  const place = { edition: desk, slug: desk }
  await begin({ from: 'supplement', slug: desk, basis: '演示补充〔2026〕3号', year: undefined })
  expect(await errors(desk)).toEqual([])
  const exclusion = document.edition.requirements.find(each => each.check.name === 'national-list')!
  const softened = withRequirements(all =>
    all.map(each => (each === exclusion ? each : each.id === exclusion.id ? { ...each, hard: false } : each)),
  )
  const [loose] = await saved(desk, softened)
  expect(loose).toMatchObject({ message: expect.stringContaining('下级放宽硬排除：上级条款“SX26') })
  const left = withRequirements(all => all.filter(each => each.id !== exclusion.id))
  expect((await saved(desk, left))[0]).toMatchObject({ message: expect.stringContaining('下级放宽硬排除') })
  const now = await readVersion(world, world.operator, desk)
  const input = { ...place, version: now.version, expectedRevision: now.revision }
  expect(await world.ask(world.operator, ['editions', 'propose'], input)).toMatchObject({
    failure: { code: 'EDITION_INCOMPLETE' },
  })
})

test('a tighter date is allowed and said so; the city’s 07-30 against the province’s 08-05', async () => {
  const { problems, comparison } = await readVersion(world, world.operator, desk)
  const said = problems.filter(({ severity }) => severity === 'notice').map(({ message }) => message)
  expect(
    said.some(
      text => text.includes('2026-07-30') && text.includes('2026-08-05') && text.includes('更严，允许'),
    ),
  ).toBe(true)
  expect(comparison.find(({ topic }) => topic === '初赛、复赛')?.mark).toBe('tightened')
})

test('a copy keeps the rules, asks every date and the notice anew, and takes ids of its own', async () => {
  await begin({ from: 'copy', of: desk, slug: 'changzhi-2028', year: 2028 })
  const { document, unfoundClauses } = await readVersion(world, world.operator, 'changzhi-2028')
  expect(JSON.stringify(document.edition)).not.toMatch(/"\d{4}-\d{2}-\d{2}"/)
  expect(document.clauses.map(({ id }) => id)).toContain('CHANGZHI2028-10')
  expect(document.edition.registration.clause).toBe('CHANGZHI2028-10')
  expect(unfoundClauses).toHaveLength(document.clauses.length)
})

test('an edition of another place cannot be copied, nor a place changed under way', async () => {
  const foreign = await world.ask(world.operator, ['editions', 'startDraft'], {
    ...{ edition: desk, from: 'copy', of: 'shanxi-2026', slug: 'changzhi-2029', year: 2029 },
  })
  expect(foreign).toMatchObject({ failure: { message: '只能复制本地以往的届次，请重新选择' } })
  const moved = (document: EditionDocument) => ({
    ...document,
    edition: { ...document.edition, city: { code: '140100', name: '太原市' } },
  })
  for (const slug of ['changzhi-2027', desk]) await expect(saved(slug, moved)).rejects.toThrow('不属于长治市')
})

test('one version at a time; a supervisor reads, an officer of another place sees nothing', async () => {
  const again = await world.ask(world.operator, ['editions', 'startDraft'], {
    ...{ edition: desk, from: 'preset', slug: 'changzhi-2027', year: 2027 },
  })
  expect(again).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
  const { editions } = await world.get(world.supervisor, ['editions', 'list'], { edition: desk })
  expect(editions.map(({ slug, open }) => [slug, open?.stateName])).toContainEqual([
    'changzhi-2027',
    '起草中',
  ])
  expect(editions.every(({ may }) => !may.supplement && !may.copy)).toBe(true)
})

test('a file takes the place of a draft: whole or not at all, and never under another slug', async () => {
  const slug = 'changzhi-2027'
  const { version, revision, document } = await readVersion(world, world.operator, slug)
  const place = { edition: desk, replaces: { version, expectedRevision: revision } }
  const unfinished = { ...place, json: JSON.stringify(document) }
  expect(await world.ask(world.operator, ['editions', 'importDraft'], unfinished)).toMatchObject({
    failure: { code: 'INPUT_INVALID' },
  })
  const city = JSON.parse(JSON.stringify((await readVersion(world, world.operator, desk, 1)).document))
  const other = { ...place, json: JSON.stringify(city) }
  expect(await world.ask(world.operator, ['editions', 'importDraft'], other)).toMatchObject({ ok: false })
  const whole = { ...city, edition: { ...city.edition, slug, parent: null } }
  const replaced = await world.get(world.operator, ['editions', 'importDraft'], {
    ...place,
    json: JSON.stringify(whole),
  })
  expect(replaced).toEqual({ slug, version, revision: revision + 1, state: 'draft' })
  expect((await readVersion(world, world.operator, slug)).document).toEqual(whole)
})

test('a proposed version that is changed has to be put forward anew', async () => {
  const { version, revision, document } = await readVersion(world, world.operator, desk)
  const original = (await readVersion(world, world.operator, desk, 1)).document
  const place = { edition: desk, slug: desk, version }
  const json = JSON.stringify(original)
  const first = await world.get(world.operator, ['editions', 'saveDraft'], {
    ...{ ...place, expectedRevision: revision, json },
  })
  const input = { ...place, expectedRevision: first.revision }
  const proposed = await world.get(world.operator, ['editions', 'propose'], input)
  expect(proposed.state).toBe('proposed')
  const again = { ...place, expectedRevision: proposed.revision, json }
  await world.get(world.operator, ['editions', 'saveDraft'], again)
  const now = await readVersion(world, world.approver, desk)
  expect([now.state, now.may.publish, document.format]).toEqual(['draft', false, 'csc-edition-1'])
})
