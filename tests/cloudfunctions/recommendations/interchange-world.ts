import { randomBytes } from 'node:crypto'
import { operations } from '../../../cloudfunctions/recommendations/operations'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import { freshDatabase } from '../../setup/database'
import { worldOf } from '../../setup/host'
import { signedIn } from '../../setup/people'
import { proved } from '../../setup/two-people'
import { changzhi, province, sendAll } from './inbox-world'
import { edition as city, listWorld } from './list-world'

const submittedAt = '2026-08-03T02:00:00.000Z'

/** Two installations with keys of their own: the city's with its submitted list, and the province's, tied to each other. */
export async function twoInstallations(enterprises = 4, startups = 1) {
  const below = await listWorld(enterprises, startups)
  const db = await freshDatabase()
  const keys = keysFrom(randomBytes(32))
  const above = worldOf(db, operations, { keys })
  above.now = submittedAt
  const officer = (role: 'operator' | 'approver', name: string) =>
    signedIn(db, { name, grants: [{ role, edition: province, unit: '' }] })
  const desk = {
    operator: await officer('operator', '演示省经办'),
    approver: await officer('approver', '演示省负责人'),
    second: await officer('approver', '演示省负责人乙'),
  }
  const all = { below, above: { db, world: above, keys, desk } }
  await fresh(all)
  return all
}

export type Two = Awaited<ReturnType<typeof twoInstallations>>

/** Everybody in charge has just proved who he is, on both sides. */
export async function fresh({ below, above }: Two): Promise<void> {
  await proved(below.db, below.approver, below.world.now)
  for (const who of Object.values(above.desk)) await proved(above.db, who, above.world.now)
}

/** The city's signing key put forward and registered by two persons; its id. */
export async function registerKey({ below, above }: Two, unit = changzhi): Promise<string> {
  const { signing } = await below.world.get(below.approver, ['recommendations', 'makeInterchangeKeys'], {
    edition: city,
  })
  const { world, desk } = above
  const { key } = await world.get(desk.operator, ['recommendations', 'proposeUnitKey'], {
    ...{ edition: province, unit, publicKey: signing.publicKey },
  })
  const told = { edition: province, key, fingerprint: signing.fingerprint }
  await world.get(desk.approver, ['recommendations', 'confirmUnitKey'], told)
  return key
}

/** Ties the city's copy to the province's: keys both ways, a token; answers the token. */
export async function tie(all: Two): Promise<string> {
  const { below, above } = all
  await registerKey(all)
  const { recipient } = await above.world.get(
    above.desk.approver,
    ['recommendations', 'makeInterchangeKeys'],
    { edition: province },
  )
  const { token } = await above.world.get(above.desk.approver, ['recommendations', 'issueToken'], {
    edition: province,
    unit: changzhi,
  })
  await below.world.get(below.approver, ['recommendations', 'setUpLink'], {
    ...{ edition: city, recipientKey: recipient.publicKey, token },
  })
  return token
}

/** Submits the city's whole list. */
export const submitBelow = ({ below }: Two) => sendAll({ ...below, desk: null as never })

/** The city's signed file, as text. */
export async function signedText({ below }: Two): Promise<string> {
  const { base64 } = await below.world.get(below.approver, ['recommendations', 'exportSigned'], {
    edition: city,
  })
  return Buffer.from(base64, 'base64').toString('utf8')
}

/** Imports a file at the province; the reply. */
export const importText = ({ above }: Two, file: string, over: { unit?: string; receivedOn?: string } = {}) =>
  above.world.ask(above.desk.operator, ['recommendations', 'importSigned'], {
    ...{ edition: province, unit: changzhi, ...over },
    file: { name: '推荐名单.csc.json', base64: Buffer.from(file).toString('base64') },
  })
