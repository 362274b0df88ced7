import { eq } from 'drizzle-orm'
import type { Database } from '../../cloudfunctions/shared/database/connect'
import { person, roleGrant } from '../../cloudfunctions/shared/database/schema/people'
import type { Host } from '../../cloudfunctions/shared/host'
import { sha256 } from '../../cloudfunctions/shared/keys'
import { cast, grantBegins, grantEnds } from './cast'

const created = new Date('2026-06-01T09:00:00+08:00')
const idOf = (prefix: string, key: string) => `${prefix}_${sha256(`demo|${key}`).slice(0, 16)}`

/** Known to the door under this openid while the season is loaded; taken away afterwards. */
export const openIdOf = (key: string) => `demo-${key}`

/** A person of the demonstration with name and phone. */
export async function addPerson(
  host: Host,
  { key, name, phone }: { key: string; name: string; phone: string },
): Promise<string> {
  const id = idOf('per', key)
  await host.database.insert(person).values({
    id,
    name,
    openId: openIdOf(key),
    phoneHmac: host.keys.hmac('phone', phone),
    phoneSealed: host.keys.seal(phone, `person|phone|${id}`),
    demo: true,
    createdAt: created,
  })
  return id
}

/** The cast with their roles. */
export async function addCast(host: Host): Promise<void> {
  for (const member of cast) {
    const { key, name, phone, role, unit, edition } = member
    const personId = await addPerson(host, { key, name, phone })
    await host.database.insert(roleGrant).values({
      ...{ id: idOf('grt', key), personId, role, unit, edition },
      ...{ validFrom: grantBegins(member), validTo: grantEnds(role) },
    })
  }
}

/** From now on the people of the demonstration sign in by phone, like everybody. */
export async function dropOpenIds(db: Database): Promise<void> {
  await db.update(person).set({ openId: null }).where(eq(person.demo, true))
}
