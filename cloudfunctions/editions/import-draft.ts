import { readEditionDocument } from '../../src/contract/schemas/edition/read'
import { importDraft as input } from '../../src/contract/schemas/editions'
import type { EditionDocument } from '../../src/core/edition-document'
import { documentBySlug } from '../shared/edition-catalog'
import { Failure, fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { editionScope } from '../shared/session-scope'
import { beginVersion } from './begin-version'
import { documentFrom } from './read-json'
import { replaceDraft } from './replace-draft'
import { drafters } from './roles'

/**
 * Takes in a whole document as its JSON file: of a slug not in use a new edition, of one in force its supplementary
 * notice, or in place of a version under way. What the format does not know is refused, each in a sentence; what is wrong beyond that is listed afterwards.
 */
export const importDraft = defineOperation(['editions', 'importDraft'], {
  kind: 'write',
  summary: '导入届次文件',
  who: { may: drafters, scope: editionScope },
  input,
  async run({ edition: desk, json, basis, replaces }, { db, caller, now }) {
    const document = importable(json)
    const { slug } = document.edition
    if (replaces) return replaceDraft(db, { edition: desk, slug, ...replaces }, document)
    if (documentBySlug(slug) && !basis)
      throw fieldFailure('basis', '这一届已经发布，导入的是补充通知，请填写补充通知的文号')
    return beginVersion(db, { desk, document, basis: basis ?? '', actor: caller.actor, now })
  },
})

/** A document whose shape is whole; INPUT_INVALID with every place that is not. */
function importable(json: string): EditionDocument {
  const reading = readEditionDocument(documentFrom(json))
  if (reading.ok) return reading.document
  const fields = reading.problems.map(({ place, message }) => ({
    path: 'json',
    message: `${place}：${message}`,
  }))
  throw new Failure('INPUT_INVALID', { fields }, `文件有${fields.length}处不符合届次格式，没有导入`)
}
