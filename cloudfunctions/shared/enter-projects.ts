import type { FormValues } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import type { Transaction } from './database/connect'
import { sealForm } from './form-secrets'
import { newId } from './identifiers'
import type { Keys } from './keys'
import { type EnteredRows, insertEntered, personsByPhone } from './records/entered-projects'
import { identityPlace } from './records/team'

/** A project from below as it is entered; `form` in clear (it is sealed here), identity numbers with its members. */
export interface ProjectToEnter {
  source: string
  externalNumber: string
  fromApplication: string | null
  /** Whose registration it is: somebody known here, or the person with the form's contact telephone. */
  owner: string | null
  group: string
  subtype: string | null
  county: string | null
  projectName: string
  subjectName: string
  companyCode: string | null
  officialNumber: string | null
  form: FormValues
}

/** Who enters what into which edition, and with which list or import. */
export interface Entry {
  edition: string
  batch: string
  actor: string
  now: Date
}

/**
 * Enters projects into an upper edition as accepted registrations, five hundred at a time; answers their ids in
 * order. Owners unknown here are made from the contact's telephone, so that who signs in with it finds the project.
 * Throws the database's unique violation when a source's number or an official number is already there.
 */
export async function enterProjects(
  tx: Transaction,
  keys: Keys,
  entry: Entry,
  projects: readonly ProjectToEnter[],
): Promise<string[]> {
  const ids: string[] = []
  for (let from = 0; from < projects.length; from += AT_ONCE) {
    const part = projects.slice(from, from + AT_ONCE)
    const owners = await personsByPhone(tx, keys, part.map(contactIn), entry.now)
    const rows = part.map((project, i) => rowsOf(project, project.owner ?? owners[i]!, keys, entry))
    await insertEntered(tx, rows)
    ids.push(...rows.map(({ application }) => application.id))
  }
  return ids
}

const AT_ONCE = 500

function rowsOf(
  { form, source, externalNumber, fromApplication, owner: _, ...columns }: ProjectToEnter,
  ownerId: string,
  keys: Keys,
  { edition, batch, actor, now }: Entry,
): EnteredRows {
  const id = newId('app')
  const moments = { createdAt: now, updatedAt: now, submittedAt: now, acceptedAt: now }
  return {
    application: {
      ...{ id, edition, ownerId, state: 'accepted', version: 1, submission: 1 },
      ...{ ...columns, ...moments, form: sealForm(keys, id, form), fieldVersions: {} },
    },
    members: asMembers(form.members).map(({ name, core, onCertificate, identity }, position) => ({
      ...{ applicationId: id, position, name, core, onCertificate },
      identitySealed: identity ? keys.seal(identity, identityPlace(id, position)) : null,
      identityHmac: identity ? keys.hmac('identity', identity) : null,
      identityLast4: identity?.slice(-4) ?? null,
    })),
    entered: {
      ...{ applicationId: id, edition, source, externalNumber, fromApplication, batch },
      ...{ enteredBy: actor, enteredAt: now },
    },
  }
}

function contactIn({ form: { contactName, contactPhone } }: ProjectToEnter) {
  return {
    name: typeof contactName === 'string' ? contactName : '',
    phone: typeof contactPhone === 'string' ? contactPhone : '',
  }
}
