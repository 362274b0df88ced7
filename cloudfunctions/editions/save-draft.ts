import { saveDraft as input } from '../../src/contract/schemas/editions'
import { fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { editionScope } from '../shared/session-scope'
import { documentFrom } from './read-json'
import { replaceDraft } from './replace-draft'
import { drafters } from './roles'

/**
 * Saves a draft as it is, unfinished or not, so that nothing is lost; `read` lists what is wrong. Changing a proposed
 * version makes it a draft again: it has to be put forward anew.
 */
export const saveDraft = defineOperation(['editions', 'saveDraft'], {
  kind: 'write',
  summary: '保存届次草稿',
  who: { may: drafters, scope: editionScope },
  input,
  async run({ json, basis, ...place }, { db }) {
    const document = documentFrom(json)
    if (document.edition.slug !== place.slug) throw fieldFailure('json', '起草后不能改代号，请新建一届')
    return replaceDraft(db, place, document, basis)
  },
})
