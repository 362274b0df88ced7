import { save as input } from '../../src/contract/schemas/recommendations'
import { knownEdition, unitOf } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import { entrants } from '../shared/records/awards-rankings'
import { bumpEdition } from '../shared/records/published-lists'
import { changeRecommendation, lockRecommendation, replaceItems } from '../shared/records/recommendations'
import { editionScope } from '../shared/session-scope'

/** Keeps the selection in its order, with the reasons; what is still wrong with it is for the check to say. */
export const save = defineOperation(['recommendations', 'save'], {
  kind: 'write',
  summary: '保存推荐名单',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, items, expectedVersion }, { db }) {
    const edition = knownEdition(slug)
    const list = await lockRecommendation(db, slug, unitOf(edition).code, newId('rec'))
    if (list.state === 'submitted') throw new Failure('LIST_SUBMITTED')
    if (list.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: list.version })
    const ids = items.map(item => item.application)
    const known = await entrants(db, slug, ids)
    const stray = ids.findIndex(id => !known.has(id))
    if (stray >= 0) throw fieldFailure(`items.${stray}.application`, '没有找到这个项目，请刷新后重选')
    await replaceItems(db, list.id, items)
    const version = await changeRecommendation(db, list.id, { state: 'drafting' })
    await bumpEdition(db, slug)
    return { version }
  },
})
