import { operations as applications } from '../../../cloudfunctions/applications/operations'
import { operations as results } from '../../../cloudfunctions/results/operations'
import { expireCatalog } from '../../../cloudfunctions/shared/edition-catalog'
import type { Input } from '../../../src/contract/operations'
import type { Publicity } from '../../../src/core/edition-terms'
import { SHIPPED } from '../../../src/editions/registry'
import { worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'
import { awardsWorld, edition, publish } from '../results/awards-world'

export { edition }

/** Nobody else has this name and number: only its owner, the handler and the supervisor may ever see them. */
export const canary = { realName: '欧阳演示鸿', contact: '13911127788' }
/** When the awards are published: five working days from then end on 4 August. */
export const published = '2026-07-28T02:00:00.000Z'
export const lastMillisecond = '2026-08-04T15:59:59.999Z'
export const midnight = '2026-08-04T16:00:00.000Z'

const fiveDays: Publicity = { days: 5, unit: 'working', firstDay: 'next-day', clause: 'CZ26-27' }

/** 长治 2026 as a notice with a publicity period would have it; null leaves the real one, which sets none. */
async function setPublicity(
  pool: { query: (text: string, values: unknown[]) => Promise<unknown> },
  terms: Publicity,
) {
  const shipped = SHIPPED.find(each => each.edition.slug === edition)!
  const document = { ...shipped, edition: { ...shipped.edition, publicity: terms } }
  await pool.query(
    `insert into csc.edition_version (slug, version, state, document, document_hash, basis, drafted_by, drafted_at,
       proposed_by, proposed_at, published_by, published_at)
     values ($1, 1, 'published', $2, '', '演示', 'a', now(), 'a', now(), 'b', now())`,
    [edition, JSON.stringify(document)],
  )
  expireCatalog()
}

/** Awards published by 演示负责人, people on every side, and an objector with a name and a number of his own. */
export async function objectionsWorld(options: { publicity?: boolean; at?: string } = {}) {
  const base = await awardsWorld()
  const world = worldOf(base.db, [...applications, ...results])
  const all = { ...base, world }
  if (options.publicity ?? true) await setPublicity(base.db.pool, fiveDays)
  expireCatalog()
  world.now = options.at ?? published
  const person = (
    name: string,
    ...roles: (
      | 'operator'
      | 'approver'
      | 'judge'
      | 'contractor'
      | 'liaison'
      | 'supervisor'
      | 'committee'
      | 'notary'
    )[]
  ) => signedIn(base.db, { name, grants: roles.map(role => ({ role })) })
  const people = {
    second: await person('演示负责人乙', 'approver'),
    other: await person('演示经办人乙', 'operator'),
    supervisor: await person('演示监督员', 'supervisor'),
    judge: await person('演示评委', 'judge'),
    contractor: await person('演示承办方', 'contractor'),
    liaison: await person('演示联络员', 'liaison'),
    committee: await person('演示委员', 'committee'),
    notary: await person('演示公证员', 'notary'),
    objector: await signedIn(base.db, { name: canary.realName, phone: canary.contact }),
    neighbour: await signedIn(base.db, { name: '演示公众', phone: '13800000099' }),
  }
  return { ...all, ...people }
}

export type ObjectionsWorld = Awaited<ReturnType<typeof objectionsWorld>>

/** The awards made public; answers the list's id. */
export async function publishedList(all: ObjectionsWorld): Promise<string> {
  return (await publish(all)).list
}

/** A complete objection to the list; `over` changes parts of it. */
export function filing(
  list: string | undefined,
  over: Partial<Input<'applications', 'fileObjection'>> = {},
): Input<'applications', 'fileObjection'> {
  return {
    edition,
    kind: 'list',
    list,
    facts: '演示：名单第一名的企业名称与营业执照不一致。',
    clause: 'CZ26-27',
    ...canary,
    ...over,
  }
}

/** An objection filed by the objector and taken as far as the inquiry by 演示经办人. */
export async function investigated(
  all: ObjectionsWorld,
  input: Input<'applications', 'fileObjection'>,
  who: TestPerson = all.objector,
) {
  const { world, operator } = all
  const filed = await world.get(who, ['applications', 'fileObjection'], input)
  const { objection } = filed
  const accepted = await world.get(operator, ['results', 'acceptObjection'], {
    ...{ edition, objection, expectedVersion: filed.version },
  })
  const { version } = await world.get(operator, ['results', 'startInquiry'], {
    ...{ edition, objection, expectedVersion: accepted.version },
  })
  return { objection, version, number: filed.number }
}

/** A ruling proposed by 演示经办人; answers the version to decide on. */
export async function proposed(
  all: ObjectionsWorld,
  { objection, version }: { objection: string; version: number },
  ruling: Partial<Input<'results', 'proposeRuling'>> = {},
) {
  return all.world.get(all.operator, ['results', 'proposeRuling'], {
    ...{ edition, objection, expectedVersion: version },
    ...{ outcome: 'upheld', consequence: 'none', reasons: '演示：核对营业执照后认定' },
    ...ruling,
  })
}
