import { and, desc, eq } from 'drizzle-orm'
import type { CompanyFacts, FactMoments } from '../../../src/core/application-form/company-facts'
import type { Queries, Transaction } from '../database/connect'
import { companyProfile } from '../database/schema/company-profiles'
import type { Keys } from '../keys'

/** What one person has filled in of one enterprise, opened. */
export interface CompanyProfile {
  companyCode: string
  facts: CompanyFacts
  at: FactMoments
  version: number
  updatedAt: Date
}

interface Place {
  ownerId: string
  companyCode: string
}

const placeOf = ({ ownerId, companyCode }: Place) => `company_profile|facts|${ownerId}|${companyCode}`
const one = ({ ownerId, companyCode }: Place) =>
  and(eq(companyProfile.ownerId, ownerId), eq(companyProfile.companyCode, companyCode))

function opened(keys: Keys, row: typeof companyProfile.$inferSelect): CompanyProfile {
  const { companyCode, factMoments, version, updatedAt } = row
  const facts = JSON.parse(keys.open(row.facts, placeOf(row))) as CompanyFacts
  return { companyCode, facts, at: factMoments, version, updatedAt }
}

/** The enterprises a person has filled in, newest change first; nobody else's. */
export async function companyProfilesOf(db: Queries, keys: Keys, ownerId: string): Promise<CompanyProfile[]> {
  const rows = await db
    .select()
    .from(companyProfile)
    .where(eq(companyProfile.ownerId, ownerId))
    .orderBy(desc(companyProfile.updatedAt), companyProfile.companyCode)
    .limit(50)
  return rows.map(row => opened(keys, row))
}

/** A person's profile of an enterprise, locked until the end of the transaction; null for none and for anybody else's. */
export async function lockCompanyProfile(
  tx: Transaction,
  keys: Keys,
  place: Place,
): Promise<CompanyProfile | null> {
  const [row] = await tx.select().from(companyProfile).where(one(place)).for('update')
  return row ? opened(keys, row) : null
}

interface Content {
  facts: CompanyFacts
  at: FactMoments
  now: Date
}

/** Begins a person's profile of an enterprise; false when another call has begun it meanwhile. */
export async function beginCompanyProfile(
  tx: Transaction,
  keys: Keys,
  place: Place,
  { facts, at, now }: Content,
): Promise<boolean> {
  const added = await tx
    .insert(companyProfile)
    .values({
      ...place,
      facts: keys.seal(JSON.stringify(facts), placeOf(place)),
      factMoments: at,
      ...{ version: 1, createdAt: now, updatedAt: now },
    })
    .onConflictDoNothing()
    .returning({ version: companyProfile.version })
  return added.length > 0
}

/** Replaces what a locked profile says; `version` is the one it had. Answers the new one. */
export async function changeCompanyProfile(
  tx: Transaction,
  keys: Keys,
  place: Place,
  { facts, at, now, version }: Content & { version: number },
): Promise<number> {
  await tx
    .update(companyProfile)
    .set({
      facts: keys.seal(JSON.stringify(facts), placeOf(place)),
      factMoments: at,
      version: version + 1,
      updatedAt: now,
    })
    .where(one(place))
  return version + 1
}

/** Forgets a person's profile of an enterprise; the applications keep what they hold. */
export async function removeCompanyProfile(tx: Transaction, place: Place): Promise<void> {
  await tx.delete(companyProfile).where(one(place))
}
