import { expect } from 'vitest'
import { formXlsx } from '../../../cloudfunctions/shared/documents/form-xlsx'
import { SHANXI_2026_RECOMMENDATION } from '../../../src/editions/shanxi-2026/recommendation'
import { inventedIdentity } from '../../setup/applications'
import * as below from '../recommendations/list-world'
import {
  type Chain,
  changzhi,
  code,
  datong,
  fresh,
  jinzhong,
  province,
  sharedPerson,
  taiyuan,
  unitOf,
  xinzhou,
  yangquan,
  yuncheng,
} from './province-world'
import { listFor, type RankedProject } from './rankings'
import { installation, signedList } from './signed-list'

const { form } = SHANXI_2026_RECOMMENDATION

/** A refusal of a whole list, by the codes of what is wrong with it. */
const blockedBy = (reply: { ok: boolean }, ...codes: string[]) => {
  const { failure } = reply as unknown as {
    failure: { code: string; details: { problems: { code: string }[] } }
  }
  expect(failure.code).toBe('LIST_BLOCKED')
  expect([...new Set(failure.details.problems.map(each => each.code))]).toEqual(codes)
}

/** 附件4 as a city without this software sends it. */
async function printedForm({ name }: { name: string }, projects: readonly RankedProject[]) {
  const rows = projects.map(({ projectName, subjectName, group, phone }) => [
    ...[projectName, subjectName, group === 'startup' ? '创业组' : '企业组', '否'],
    ...['演示联系人', phone, '演示法人'],
  ])
  const columns = form.columns.map(({ heading }) => heading)
  const bytes = await formXlsx({
    ...{ title: form.title, unitLine: `推荐地市：${name}`, columns, rows, note: form.note.text },
    ...{ draft: false, author: '演示' },
  })
  return { name: '附件4.xlsx', base64: bytes.toString('base64') }
}

/** Lays a printed form on the desk, with the official numbers unless they are missing. */
async function enterForm(chain: Chain, unit: string, projects: readonly RankedProject[], numbered = true) {
  const { world, operator } = chain
  const numbers = numbered
    ? projects.map(({ officialNumber }, i) => ({ line: i + 4, number: officialNumber }))
    : []
  const asked = { edition: province, unit, file: await printedForm(unitOf(chain, unit), projects), numbers }
  const { previewed } = await world.get(operator, ['recommendations', 'previewForm'], asked)
  return world.get(operator, ['recommendations', 'enterForm'], {
    ...{ ...asked, previewed, documentNumber: `演示市〔2026〕${unit.slice(2, 4)}号` },
  })
}

/** The line of a unit on the desk. */
export async function unitLine({ world, operator }: Chain, unit: string) {
  const { units } = await world.get(operator, ['recommendations', 'inbox'], { edition: province })
  return units.find(each => each.unit === unit)!
}

async function accept(chain: Chain, unit: string, lateReason?: string) {
  const { world, operator } = chain
  const arrival = (await unitLine(chain, unit)).arrival!.id
  const { version } = await world.get(operator, ['recommendations', 'arrival'], {
    edition: province,
    arrival,
  })
  const asked = { edition: province, arrival, expectedVersion: version, lateReason }
  return world.ask(operator, ['recommendations', 'acceptArrival'], asked)
}

const full = (chain: Chain, unit: string) => listFor(unitOf(chain, unit), chain.seats.get(unit)!)

/** 长治 submits inside this system: one too many and one 创业组 too many are refused, the right list goes up. */
export async function ownList(chain: Chain): Promise<void> {
  const seats = chain.seats.get(changzhi)!
  const makers = Math.floor(seats / 5)
  const list = { ...chain, operator: chain.cityOperator, approver: chain.cityApprover }
  const pick = (of: number) => [...chain.companies.slice(0, of - makers), ...chain.makers.slice(0, makers)]
  await below.choose(list, pick(seats + 1))
  blockedBy(await below.submit(list), 'OVER_QUOTA')
  await below.choose(list, [...chain.companies.slice(0, 4 * makers), ...chain.makers.slice(0, makers + 1)])
  blockedBy(await below.submit(list), 'OVER_SHARE')
  await below.choose(list, pick(seats))
  expect(await below.submit(list)).toMatchObject({ data: { late: false } })
  expect(await accept(chain, changzhi)).toMatchObject({ data: { entered: seats } })
}

/** 太原 and 晋中 send signed files under keys of their own; an altered one is refused, the same one taken once. */
export async function signedLists(chain: Chain): Promise<void> {
  const { world, operator } = chain
  const take = (unit: string, text: string) =>
    world.ask(operator, ['recommendations', 'importSigned'], {
      ...{ edition: province, unit },
      file: { name: '推荐名单.csc.json', base64: Buffer.from(text).toString('base64') },
    })
  const theirs = await installation(chain, taiyuan)
  const ours = await installation(chain, jinzhong)
  const [company] = unitOf(chain, taiyuan).enterprise
  const inBoth = full(chain, jinzhong).map((each, i) =>
    i === 0 ? { ...each, companyCode: company!.companyCode } : each,
  )
  const team = inBoth.find(({ group }) => group === 'startup')!
  const member = { id: 'm1', name: '演示队员乙', role: '', core: true, onCertificate: true }
  const people = new Map([[team.number, [{ ...member, identity: inventedIdentity(sharedPerson) }]]])
  for (const [from, list] of [
    [theirs, signedList(theirs, full(chain, taiyuan))],
    [ours, signedList(ours, inBoth, people)],
  ] as const) {
    expect(await take(from.unit, list.replace('"quota":', '"quota":1'))).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: expect.stringContaining('签名不对') },
    })
    expect(await take(from.unit, list)).toMatchObject({ data: { already: false, late: false } })
    expect(await take(from.unit, list)).toMatchObject({ data: { already: true } })
    expect(await accept(chain, from.unit)).toMatchObject({ data: { entered: chain.seats.get(from.unit)! } })
  }
  // a key speaks for its own unit alone
  expect(code(await take(datong, signedList(ours, full(chain, jinzhong))))).toBe('STATE_REFUSED')
}

/** 附件4 of nine units: what is over the number, over a fifth, or without official numbers is stopped until it is right. */
export async function printedForms(chain: Chain): Promise<void> {
  const over = listFor(unitOf(chain, datong), chain.seats.get(datong)! + 1)
  await enterForm(chain, datong, over)
  blockedBy(await accept(chain, datong), 'OVER_QUOTA')
  const { enterprise, startup } = unitOf(chain, yuncheng)
  expect(chain.seats.get(yuncheng)).toBeGreaterThanOrEqual(13)
  await enterForm(chain, yuncheng, [...enterprise.slice(0, 10), ...startup.slice(0, 3)])
  blockedBy(await accept(chain, yuncheng), 'OVER_SHARE')
  await enterForm(chain, yangquan, full(chain, yangquan), false)
  blockedBy(await accept(chain, yangquan), 'NO_OFFICIAL_NUMBER')
  for (const { unit } of chain.units) {
    if ([taiyuan, changzhi, jinzhong, xinzhou].includes(unit)) continue
    await enterForm(chain, unit, full(chain, unit))
    expect(await accept(chain, unit)).toMatchObject({ data: { entered: chain.seats.get(unit)! } })
  }
}

/** 忻州 comes a millisecond into 6 August: special approval by another person with the reason, nothing else. */
export async function lateList(chain: Chain): Promise<void> {
  const { world, approver, second } = chain
  world.now = '2026-08-05T16:00:00.000Z'
  await enterForm(chain, xinzhou, full(chain, xinzhou))
  expect(await unitLine(chain, xinzhou)).toMatchObject({ late: true })
  expect(await accept(chain, xinzhou)).toMatchObject({
    failure: { details: { fields: [{ path: 'lateReason' }] } },
  })
  expect(await accept(chain, xinzhou, '省组委会同意，市里决赛因雨改期')).toMatchObject({
    data: { state: 'proposed', entered: 0 },
  })
  const arrival = (await unitLine(chain, xinzhou)).arrival!.id
  const { version } = await world.get(approver, ['recommendations', 'arrival'], {
    edition: province,
    arrival,
  })
  await fresh(chain, second)
  const yes = { edition: province, arrival, expectedVersion: version }
  expect(await world.ask(second, ['recommendations', 'confirmLateArrival'], yes)).toMatchObject({
    data: { state: 'accepted', entered: chain.seats.get(xinzhou)! },
  })
}

/** Every place was used, by twelve units, and nobody more than it had. */
export async function allArrived(chain: Chain): Promise<void> {
  const { world, operator, db, seats } = chain
  const { counts } = await world.get(operator, ['recommendations', 'inbox'], { edition: province })
  expect(counts).toEqual({ missing: 0, arrived: 0, returned: 0, accepted: 12 })
  const { rows } = await db.pool.query(
    'select source, count(*)::int as n from csc.entered_project where edition = $1 group by source',
    [province],
  )
  expect(new Map(rows.map(({ source, n }) => [source, n]))).toEqual(seats)
  expect(code(await world.ask(chain.cityOperator, ['recommendations', 'inbox'], { edition: province }))).toBe(
    'FORBIDDEN',
  )
}
