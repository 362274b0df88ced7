import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signedText as textToSign } from '../../../cloudfunctions/recommendations/interchange/signed-file'
import { newKeyPair, signText } from '../../../cloudfunctions/shared/interchange-seal'
import { inventedIdentity } from '../../setup/applications'
import { testKeys } from '../../setup/test-host'
import { changzhi, province } from './inbox-world'
import {
  fresh,
  importText,
  registerKey,
  signedText,
  submitBelow,
  type Two,
  tie,
  twoInstallations,
} from './interchange-world'
import { choose, edition as city, submit } from './list-world'

let all: Two
beforeEach(async () => {
  all = await twoInstallations()
})
afterEach(async () => {
  await all.below.db.drop()
  await all.above.db.drop()
})

const above = async (text: string) => (await all.above.db.pool.query(text)).rows
const identity = inventedIdentity(11)

/** Gives the city's maker a member with an identity number. */
async function withMember() {
  const id = all.below.makers[0]!.id
  const member = { id: 'm1', name: '演示成员', role: '', core: true, onCertificate: true }
  await all.below.db.pool.query('update csc.application set form = form || $2 where id = $1', [
    id,
    JSON.stringify({ members: [member] }),
  ])
  await all.below.db.pool.query(
    `insert into csc.team_member (application_id, position, name, core, on_certificate, identity_sealed, identity_hmac, identity_last4)
     values ($1, 0, '演示成员', true, true, $2, $3, $4)`,
    [
      id,
      testKeys.seal(identity, `team_member|identity_sealed|${id}|0`),
      testKeys.hmac('identity', identity),
      identity.slice(-4),
    ],
  )
}
async function acceptAbove(unit = changzhi) {
  const { world, desk } = all.above
  const { units } = await world.get(desk.operator, ['recommendations', 'inbox'], { edition: province })
  const line = units.find(each => each.unit === unit)!
  const list = await world.get(desk.operator, ['recommendations', 'arrival'], {
    edition: province,
    arrival: line.arrival!.id,
  })
  const input = { edition: province, arrival: list.id, expectedVersion: list.version }
  return { line, list, reply: await world.ask(desk.operator, ['recommendations', 'acceptArrival'], input) }
}
const refusal = (message: string) => ({
  failure: { code: 'STATE_REFUSED', message: expect.stringContaining(message) },
})

describe('a list from another installation', () => {
  it('goes from the city by file to the province; a person is the same one under the province’s key', async () => {
    await withMember()
    await tie(all)
    await submitBelow(all)
    const text = await signedText(all)
    expect(text).not.toMatch(new RegExp(`13800000000|演示成员|演示联系人|演示法人|${identity}`))
    expect(await importText(all, text)).toMatchObject({ data: { number: 1, late: false, already: false } })
    const { line, list, reply } = await acceptAbove()
    expect(line.arrival).toMatchObject({ via: '签名文件', total: 5, problems: 0, warnings: 1 })
    expect(list.lines[0]!.cells).toContain('138****0000')
    expect(reply).toMatchObject({ data: { entered: 5 } })
    const { keys } = all.above
    const [member] = await above('select identity_hmac, identity_sealed, application_id from csc.team_member')
    expect(member.identity_hmac).toBe(keys.hmac('identity', identity))
    expect(member.identity_hmac).not.toBe(testKeys.hmac('identity', identity))
    expect(keys.open(member.identity_sealed, `team_member|identity_sealed|${member.application_id}|0`)).toBe(
      identity,
    )
    const entered = await above('select source, from_application_id from csc.entered_project')
    expect(entered.every(row => row.source === changzhi && row.from_application_id === null)).toBe(true)
  })

  it('is taken once: the same list again, even exported anew, changes nothing', async () => {
    await tie(all)
    await submitBelow(all)
    const first = await signedText(all)
    await importText(all, first)
    expect(await importText(all, first)).toMatchObject({ data: { number: 1, already: true } })
    expect(await importText(all, await signedText(all))).toMatchObject({ data: { number: 1, already: true } })
    expect(await above('select 1 from csc.arrival')).toHaveLength(1)
    await acceptAbove()
    expect(await importText(all, first)).toMatchObject({ data: { already: true } })
    expect(await above('select 1 from csc.entered_project')).toHaveLength(5)
  })

  it('refuses any altered byte: the list, a name, the sealed part, the signature', async () => {
    await tie(all)
    await submitBelow(all)
    const file = JSON.parse(await signedText(all))
    const flipped = (text: string) => (text.endsWith('A') ? `${text.slice(0, -1)}B` : `${text.slice(0, -1)}A`)
    const altered = [
      { ...file, list: { ...file.list, quota: 6 } },
      { ...file, listHash: 'a'.repeat(64) },
      { ...file, projects: file.projects.map((each: object) => ({ ...each, projectName: '换了名字' })) },
      { ...file, sealed: { ...file.sealed, box: flipped(file.sealed.box) } },
      { ...file, from: { ...file.from, documentNumber: '别的文号' } },
      {
        ...file,
        signature:
          `A${file.signature.slice(1)}` === file.signature
            ? `B${file.signature.slice(1)}`
            : `A${file.signature.slice(1)}`,
      },
    ]
    for (const each of altered)
      expect(await importText(all, JSON.stringify(each))).toMatchObject(refusal('签名不对，文件可能被改动过'))
    expect(await above('select 1 from csc.arrival')).toEqual([])
  })

  it('refuses an unknown key, a key of another unit, and one that was revoked', async () => {
    await tie(all)
    await submitBelow(all)
    const text = await signedText(all)
    const file = JSON.parse(text)
    const stranger = newKeyPair('ed25519')
    const { signature: _, ...unsigned } = { ...file, key: 'AAAA-BBBB-CCCC-DDDD' }
    const forged = { ...unsigned, signature: signText(stranger, textToSign(unsigned)) }
    expect(await importText(all, JSON.stringify(forged))).toMatchObject(refusal('没有登记在长治市名下'))
    expect(await importText(all, text, { unit: '140200' })).toMatchObject(refusal('不是大同市的'))
    const [{ id: key }] = await above('select id from csc.interchange_key')
    await all.above.world.get(all.above.desk.operator, ['recommendations', 'revokeUnitKey'], {
      edition: province,
      key,
    })
    expect(await importText(all, text)).toMatchObject(refusal('没有登记在长治市名下'))
  })

  it('refuses what is no such file, what is for another edition, and what is sealed to somebody else', async () => {
    await tie(all)
    await submitBelow(all)
    for (const text of ['{}', '不是文件', '[1]', '{"format":"csc-recommendation-2"}'])
      expect(await importText(all, text)).toMatchObject(refusal('不是推荐名单的签名文件'))
    const file = JSON.parse(await signedText(all))
    expect(
      await importText(all, JSON.stringify({ ...file, to: { ...file.to, edition: 'changzhi-2026' } })),
    ).toMatchObject(refusal('不是报给本届的'))
    const other = newKeyPair('x25519').publicKey
    await all.below.world.get(all.below.approver, ['recommendations', 'setUpLink'], {
      edition: city,
      recipientKey: other,
    })
    expect(await importText(all, await signedText(all))).toMatchObject(refusal('不是加密给本系统的'))
  })

  it('is bounded: a file over 2 MB is refused before anything is read of it', async () => {
    expect(await importText(all, 'x'.repeat(2_200_000))).toMatchObject({
      failure: { code: 'INPUT_INVALID', message: '文件超过2MB，请让该单位重新导出' },
    })
  })

  it('refuses an older list once a newer has come, and any while the last is accepted; sent back, the next is taken', async () => {
    await tie(all)
    await submitBelow(all)
    const first = await signedText(all)
    const { world, approver } = all.below
    const again = async () => {
      const { list } = await world.get(approver, ['recommendations', 'candidates'], { edition: city })
      await world.get(approver, ['recommendations', 'recordReturn'], {
        edition: city,
        reason: '省里退回',
        expectedVersion: list.version,
      })
      await choose(all.below, all.below.companies)
      await submit(all.below)
      return signedText(all)
    }
    const second = await again()
    await importText(all, second)
    expect(await importText(all, first)).toMatchObject(refusal('已收到第2次报送，这份较旧'))
    await acceptAbove()
    const third = await again()
    expect(await importText(all, third)).toMatchObject(refusal('长治市的名单已接收，退回后才能再报'))
    const { desk, world: upper } = all.above
    const [{ id, version }] = await above("select id, version from csc.arrival where state = 'accepted'")
    await upper.get(desk.operator, ['recommendations', 'returnArrival'], {
      edition: province,
      arrival: id,
      expectedVersion: version,
      reason: '演示',
    })
    expect(await importText(all, third)).toMatchObject({ data: { number: 2, already: false } })
    expect((await acceptAbove()).reply).toMatchObject({ data: { kept: 4, entered: 0, withdrawn: 0 } })
  })

  it('is late by the day it reached the office: today by itself, or the day the officer names', async () => {
    await tie(all)
    await submitBelow(all)
    const text = await signedText(all)
    all.above.world.now = '2026-08-06T02:00:00.000Z'
    expect(await importText(all, text, { receivedOn: '2026-08-07' })).toMatchObject({
      failure: { details: { fields: [{ path: 'receivedOn' }] } },
    })
    expect(await importText(all, text, { receivedOn: '2026-08-05' })).toMatchObject({ data: { late: false } })
    const [row] = await above('select arrived_at, late from csc.arrival')
    expect(row.arrived_at.toISOString()).toBe('2026-08-05T15:59:59.999Z')
  })

  it('is late when it comes late', async () => {
    await tie(all)
    await submitBelow(all)
    all.above.world.now = '2026-08-05T16:00:00.000Z'
    expect(await importText(all, await signedText(all))).toMatchObject({ data: { late: true } })
  })

  it('cannot be exported before it is submitted, before the keys are there, or without a fresh sign-in', async () => {
    const take = () =>
      all.below.world.ask(all.below.approver, ['recommendations', 'exportSigned'], { edition: city })
    expect(await take()).toMatchObject(refusal('还没有生成签名密钥'))
    await registerKey(all)
    expect(await take()).toMatchObject(refusal('还没有填写上级的接收公钥'))
    const { recipient } = await all.above.world.get(
      all.above.desk.approver,
      ['recommendations', 'makeInterchangeKeys'],
      { edition: province },
    )
    await all.below.world.get(all.below.approver, ['recommendations', 'setUpLink'], {
      edition: city,
      recipientKey: recipient.publicKey,
    })
    expect(await take()).toMatchObject(refusal('名单还没有报送'))
    await submitBelow(all)
    all.below.world.now = '2026-08-03T03:00:00.000Z'
    expect(await take()).toMatchObject({ failure: { code: 'CONFIRM_NEEDED' } })
    await fresh(all)
    expect(await take()).toMatchObject({ ok: true })
    const audit = await all.below.db.pool.query(
      "select detail from csc.audit where operation = 'recommendations.exportSigned'",
    )
    expect(audit.rows[0].detail.applications).toHaveLength(5)
  })
})

describe('keys of the units', () => {
  it('are registered by another person who typed the code read out, and kept apart by unit', async () => {
    const { world, desk } = all.above
    const { signing } = await all.below.world.get(
      all.below.approver,
      ['recommendations', 'makeInterchangeKeys'],
      { edition: city },
    )
    const proposal = { edition: province, unit: changzhi, publicKey: signing.publicKey }
    const { key } = await world.get(desk.approver, ['recommendations', 'proposeUnitKey'], proposal)
    const confirm = (who: typeof desk.approver, fingerprint = signing.fingerprint) =>
      world.ask(who, ['recommendations', 'confirmUnitKey'], { edition: province, key, fingerprint })
    expect(await confirm(desk.approver)).toMatchObject({ failure: { code: 'SAME_PERSON' } })
    expect(await confirm(desk.operator)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await confirm(desk.second, 'AAAA-AAAA-AAAA-AAAA')).toMatchObject({
      failure: { details: { fields: [{ path: 'fingerprint' }] } },
    })
    expect(await confirm(desk.second, signing.fingerprint.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      ok: true,
    })
    expect(await confirm(desk.second)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await world.ask(desk.operator, ['recommendations', 'proposeUnitKey'], proposal)).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
    const view = await world.get(desk.operator, ['recommendations', 'interchangeDesk'], { edition: province })
    expect(view.units.find(({ unit }) => unit === changzhi)!.keys).toMatchObject([
      { state: 'registered', fingerprint: signing.fingerprint },
    ])
  })

  it('are made once, and their private parts are nowhere in clear', async () => {
    const make = () =>
      all.below.world.get(all.below.approver, ['recommendations', 'makeInterchangeKeys'], { edition: city })
    expect(await make()).toEqual(await make())
    const { rows } = await all.below.db.pool.query(
      "select value from csc.setting where key = 'interchange-keys'",
    )
    expect(rows[0].value.signing.sealed).toMatch(/^v1\./)
    expect(
      await all.below.world.ask(all.below.operator, ['recommendations', 'makeInterchangeKeys'], {
        edition: city,
      }),
    ).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  })
})
