import type { FieldVersions, FormValues } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import type { FieldId } from '../../src/core/application-form/fields'
import type { FormEdition } from '../../src/core/application-form/form-edition'
import { visibleFields } from '../../src/core/application-form/visible-fields'
import type { Caller } from '../shared/caller'
import type { Transaction } from '../shared/database/connect'
import { sealForm } from '../shared/form-secrets'
import type { Host } from '../shared/host'
import { type ApplicationRow, changeApplication } from '../shared/records/applications'
import { membersOf, replaceMembers } from '../shared/records/team'
import { applyPatches, type Patch } from './apply-patches'
import { breakInvitations } from './break-invitations'
import { formColumns } from './form-columns'
import { keepCompanyFacts } from './keep-company-facts'
import { mayKeepIdentities } from './may-keep-identities'
import { type TeamPatch, teamPatch } from './team-patch'

interface Writing {
  row: ApplicationRow
  /** The live form with its telephone opened. */
  before: FormValues
  patches: readonly Patch[]
  formEdition: FormEdition
  caller: Caller
  host: Pick<Host, 'keys'>
  now: Date
}

interface Written {
  form: FormValues
  version: number
  versions: FieldVersions
  saved: FieldId[]
  conflicts: Patch[]
  refused: { field: FieldId; message: string }[]
}

/** Merges the patches into the locked application and writes what changed, the team with its sealed identities too. */
export async function writePatches(tx: Transaction, writing: Writing): Promise<Written> {
  const { row, before, formEdition, host, now } = writing
  const team = await takeTeam(tx, writing)
  const patches = writing.patches.map(patch =>
    patch.field === 'members' && team ? { ...patch, value: team.members } : patch,
  )
  const differing = new Set<FieldId>(team?.identitiesChanged ? ['members'] : [])
  const { form, changed, saved, conflicts } = applyPatches(before, row.fieldVersions, patches, differing)
  const teamTaken = team !== null && saved.includes('members')
  const refused = teamTaken && team.refused ? [{ field: 'members' as const, message: team.refused }] : []
  if (changed.length === 0)
    return { form, version: row.version, versions: row.fieldVersions, saved, conflicts, refused }
  const version = row.version + 1
  const stamp = { version, at: now.toISOString() }
  const versions = { ...row.fieldVersions, ...Object.fromEntries(changed.map(field => [field, stamp])) }
  await changeApplication(tx, row.id, {
    form: sealForm(host.keys, row.id, form),
    fieldVersions: versions,
    updatedAt: now,
    ...formColumns(form, formEdition),
  })
  await keepCompanyFacts(tx, host.keys, { ownerId: row.ownerId, form, versions, formEdition, now })
  if (changed.includes('members')) await replaceMembers(tx, row.id, team?.rows ?? [])
  await breakInvitations(tx, row.id, form, { changed, edition: formEdition })
  return { form, version, versions, saved, conflicts, refused }
}

async function takeTeam(tx: Transaction, writing: Writing): Promise<TeamPatch | null> {
  const { row, before, patches, caller, host } = writing
  const patch = patches.find(({ field }) => field === 'members')
  if (!patch) return null
  const rows = await membersOf(tx, row.id)
  const typed = asMembers(patch.value ?? undefined)
  const asked = identitiesAsked(writing)
  const agreed = asked && (await mayKeepIdentities(tx, caller.person!))
  return teamPatch(
    asked ? typed : typed.map(({ identity: _unasked, ...member }) => member),
    { form: before, rows },
    { id: row.id, mayKeepIdentities: agreed ? null : '请先同意证件号的用途说明，再填写身份证号' },
    host.keys,
  )
}

/** Identity numbers are only taken where a condition of the group needs them. */
function identitiesAsked({ before, patches, formEdition }: Writing): boolean {
  const { form } = applyPatches(
    before,
    {},
    patches.filter(({ field }) => field !== 'members').map(patch => ({ ...patch, baseVersion: 0 })),
  )
  return visibleFields(form, formEdition).some(field => field.identity !== null)
}
