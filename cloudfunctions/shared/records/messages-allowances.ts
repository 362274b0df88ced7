import { and, eq, sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { subscriptionAllowance } from '../database/schema/messages'
import type { WechatTemplateName } from '../gateways/wechat'

/** How many subscribe messages the person may still be sent, by template. */
export async function readAllowances(db: Queries, personId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ template: subscriptionAllowance.template, remaining: subscriptionAllowance.remaining })
    .from(subscriptionAllowance)
    .where(eq(subscriptionAllowance.personId, personId))
  return new Map(rows.map(row => [row.template, row.remaining]))
}

/** One more message per template: what a tap on “允许” grants. */
export async function addAllowances(
  db: Queries,
  personId: string,
  templates: readonly WechatTemplateName[],
): Promise<void> {
  await db
    .insert(subscriptionAllowance)
    .values(templates.map(template => ({ personId, template, remaining: 1 })))
    .onConflictDoUpdate({
      target: [subscriptionAllowance.personId, subscriptionAllowance.template],
      set: { remaining: sql`${subscriptionAllowance.remaining} + 1` },
    })
}

/** One less, or none at all because WeChat said so (43101). */
export async function spendAllowance(
  db: Queries,
  personId: string,
  template: string,
  how: 'less-one' | 'zero',
): Promise<void> {
  const remaining = how === 'zero' ? 0 : sql`greatest(${subscriptionAllowance.remaining} - 1, 0)`
  await db
    .update(subscriptionAllowance)
    .set({ remaining })
    .where(and(eq(subscriptionAllowance.personId, personId), eq(subscriptionAllowance.template, template)))
}
