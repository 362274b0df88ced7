import { drop as input } from '../../src/contract/schemas/editions'
import { defineOperation } from '../shared/operation'
import { noteEditionAct } from '../shared/records/edition-audit'
import { changeVersion } from '../shared/records/edition-versions'
import { editionScope } from '../shared/session-scope'
import { lockForChange } from './reach'
import { drafters, publishers } from './roles'

/** Gives up a version before publication: it is kept, marked, and changes nothing. */
export const drop = defineOperation(['editions', 'drop'], {
  kind: 'write',
  summary: '作废届次草稿',
  who: { may: [...drafters, ...publishers], scope: editionScope },
  input,
  async run(place, { db, caller, now }) {
    const { slug, version } = await lockForChange(db, place, ['draft', 'proposed'])
    const revision = await changeVersion(db, slug, version, { state: 'dropped' })
    const note = { at: now, actor: caller.actor, operation: 'editions.drop' as const, edition: place.edition }
    await noteEditionAct(db, { ...note, subject: `${slug}#${version}`, detail: {} })
    return { slug, version, revision, state: 'dropped' as const }
  },
})
