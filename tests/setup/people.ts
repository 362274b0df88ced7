import { randomBytes } from 'node:crypto'
import { newId } from '../../cloudfunctions/shared/identifiers'
import { sha256 } from '../../cloudfunctions/shared/keys'
import { consentVersions } from '../../src/contract/consents'
import type { Role } from '../../src/contract/roles'
import type { FreshDatabase } from './database'
import { testKeys } from './test-host'

export interface TestPerson {
  person: string
  token: string
}

export interface TestGrant {
  role: Role
  edition?: string
  /** GB/T 2260; the city's by default. */
  unit?: string
  session?: string
  validTo?: string
}

/** A person with a session that lasts all of 2026, and the grants given. `phone` 11 digits. */
export async function signedIn(
  db: FreshDatabase,
  options: { name?: string; phone?: string; openId?: string; grants?: TestGrant[] } = {},
): Promise<TestPerson> {
  const person = newId('per')
  const token = randomBytes(32).toString('hex')
  const { phone } = options
  await db.pool.query(
    `insert into csc.person (id, name, open_id, phone_hmac, phone_sealed, created_at) values ($1, $2, $3, $4, $5, '2026-01-01')`,
    [
      person,
      options.name ?? '演示申报人',
      options.openId ?? null,
      phone ? testKeys.hmac('phone', phone) : null,
      phone ? testKeys.seal(phone, `person|phone|${person}`) : null,
    ],
  )
  await db.pool.query(
    `insert into csc.sign_in_session (token_hash, person_id, created_at, last_seen_at, expires_at)
     values ($1, $2, '2026-01-01', '2026-01-01', '2026-12-31T15:59:59Z')`,
    [sha256(token), person],
  )
  for (const grant of options.grants ?? []) await grantRole(db, person, grant)
  return { person, token }
}

/** Gives a person a role, from the start of 2026. */
export async function grantRole(db: FreshDatabase, person: string, grant: TestGrant): Promise<void> {
  await db.pool.query(
    `insert into csc.role_grant (id, person_id, role, unit, edition, session_id, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, $6, '2026-01-01', $7)`,
    [
      newId('grt'),
      person,
      grant.role,
      grant.unit ?? '140400',
      grant.edition ?? 'changzhi-2026',
      grant.session ?? null,
      grant.validTo ?? '2026-12-31T15:59:59Z',
    ],
  )
}

/** Consents to the use of identity numbers, as the sign-up page asks; by default to the present wording. */
export async function consents(
  db: FreshDatabase,
  person: string,
  version: string = consentVersions.sensitive,
): Promise<void> {
  await db.pool.query(
    `insert into csc.consent (person_id, document, version, given_at) values ($1, 'sensitive', $2, '2026-06-01')`,
    [person, version],
  )
}
