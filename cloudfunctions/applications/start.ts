import { start as input } from '../../src/contract/schemas/applications'
import type { FieldVersions } from '../../src/core/application-form/field'
import type { FieldId } from '../../src/core/application-form/fields'
import { formFromAnswers } from '../../src/core/application-form/form-from-answers'
import { phaseAt } from '../../src/core/phases'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { formEditionFor } from '../shared/form-edition'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import { registrationClosed } from '../shared/phase-closed'
import { countDrafts, insertApplication } from '../shared/records/applications'
import { insertEvent } from '../shared/records/applications-events'
import { formColumns } from './form-columns'

const mostDrafts = 20

/** Begins an application; one per tap. What the self-check already answered is filled in. */
export const start = defineOperation(['applications', 'start'], {
  kind: 'write',
  summary: '开始一份报名',
  who: { may: 'signed-in' },
  input,
  async run({ edition: slug, answers, group, source }, { db, caller, host, now }) {
    const edition = knownEdition(slug)
    if (edition.city === null)
      throw new Failure('STATE_REFUSED', undefined, '省级赛事由各市推荐，请到所在市的届次报名')
    if (phaseAt(edition, now.toISOString()).phase === 'before-registration')
      throw new Failure('EDITION_NOT_OPEN')
    if (await registrationClosed(db, host, edition, now)) throw new Failure('EDITION_CLOSED')
    if ((await countDrafts(db, caller.person!, slug)) >= mostDrafts)
      throw new Failure('STATE_REFUSED', undefined, '您已有20份没有提交的报名，请先处理其中几份')
    const id = newId('app')
    const form = formFromAnswers(answers ?? {}, group)
    const filled = Object.keys(form) as FieldId[]
    const fieldVersions: FieldVersions = Object.fromEntries(
      filled.map(field => [field, { version: 1, at: now.toISOString() }]),
    )
    await insertApplication(db, {
      id,
      edition: slug,
      ownerId: caller.person!,
      state: 'draft',
      form,
      fieldVersions,
      version: 1,
      source: source ?? null,
      createdAt: now,
      updatedAt: now,
      ...formColumns(form, formEditionFor(edition)),
    })
    await insertEvent(db, {
      applicationId: id,
      at: now,
      actorId: caller.actor,
      kind: 'start',
      toState: 'draft',
    })
    return { application: id, version: 1, state: 'draft' as const }
  },
})
