import { and, eq, ne, sql } from 'drizzle-orm'
import type { Transaction } from '../database/connect'
import { audit, person } from '../database/schema/people'

/** Who has this telephone number beside `but`, held until the transaction ends; null for nobody. */
export async function otherByPhone(
  tx: Transaction,
  phoneHmac: string,
  but: string,
): Promise<{ id: string; openId: string | null } | null> {
  const [row] = await tx
    .select({ id: person.id, openId: person.openId })
    .from(person)
    .where(and(eq(person.phoneHmac, phoneHmac), ne(person.id, but)))
    .for('update')
  return row ?? null
}

/** Gives a person the openid he is known by in WeChat. */
export async function attachOpenId(tx: Transaction, id: string, openId: string): Promise<void> {
  await tx.update(person).set({ openId }).where(eq(person.id, id))
}

/** Notes on the audit record that one account was joined into another, by their ids. */
export async function noteJoined(
  tx: Transaction,
  joined: { gone: string; into: string; at: Date },
): Promise<void> {
  const { gone, into, at } = joined
  const detail = { gone }
  await tx
    .insert(audit)
    .values({ at, actor: into, operation: 'session.bindPhone', subject: into, outcome: 'ok', detail })
}

/**
 * Gives what an account was told and agreed to, and its sign-ins, to another one of the same human being, and removes it.
 * False, and nothing is changed, when it has done anything: applied, judged, signed, held a role.
 */
export async function dissolve(tx: Transaction, gone: string, into: string): Promise<boolean> {
  try {
    await tx.transaction(async inner => {
      await inner.execute(sql`
        update csc.consent c set person_id = ${into} where c.person_id = ${gone} and not exists (
          select from csc.consent o
          where o.person_id = ${into} and o.document = c.document and o.version = c.version
            and (o.withdrawn_at is null or o.given_at = c.given_at))`)
      await inner.execute(sql`delete from csc.consent where person_id = ${gone}`)
      await inner.execute(sql`
        insert into csc.subscription_allowance (person_id, template, remaining)
        select ${into}, template, remaining from csc.subscription_allowance where person_id = ${gone}
        on conflict (person_id, template)
        do update set remaining = csc.subscription_allowance.remaining + excluded.remaining`)
      await inner.execute(sql`delete from csc.subscription_allowance where person_id = ${gone}`)
      for (const table of ['message', 'outbox', 'sign_in_session'])
        await inner.execute(
          sql`update csc.${sql.identifier(table)} set person_id = ${into} where person_id = ${gone}`,
        )
      await inner.delete(person).where(eq(person.id, gone))
    })
    return true
  } catch (error) {
    if (isReferred(error)) return false
    throw error
  }
}

/** foreign_key_violation: something of this person is on record. */
function isReferred(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } }
  return (code ?? cause?.code) === '23503'
}
