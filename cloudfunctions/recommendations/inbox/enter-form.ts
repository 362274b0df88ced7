import { enterForm as input } from '../../../src/contract/schemas/inbox'
import { canonical } from '../../../src/core/canonical'
import { Failure } from '../../shared/failure'
import { sha256 } from '../../shared/keys'
import { defineOperation } from '../../shared/operation'
import { editionScope } from '../../shared/session-scope'
import { formList } from './form-list'
import { formMark } from './form-mark'
import { readForm } from './read-form'
import { receiveList } from './receive-list'
import { receivedAt } from './received-at'
import { recommenderOf } from './recommenders'

/** Enters a unit's 附件4 exactly as it was previewed: all of it, or nothing while any row cannot be taken. */
export const enterForm = defineOperation(['recommendations', 'enterForm'], {
  kind: 'write',
  summary: '录入附件4电子版',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run(asked, { db, host, caller, now, requestId }) {
    const { numbers, documentNumber } = asked
    const place = recommenderOf(asked.edition, asked.unit)
    const form = await readForm(place.edition, asked.file.base64)
    if (formMark(form.hash, asked.unit, numbers) !== asked.previewed)
      throw new Failure('VERSION_CONFLICT', undefined, '文件或报名号有变化，请重新预览后再录入')
    const { lines, rows, wrong } = formList(place.edition, place.unit, form, numbers)
    const [first] = wrong
    if (first)
      throw new Failure(
        'LIST_BLOCKED',
        { wrong },
        `第${first.line}行“${first.column}”等${wrong.length}处有误，请改好文件再录入`,
      )
    const listHash = sha256(canonical({ previewed: asked.previewed, documentNumber }))
    const from = { fromEdition: null, fromNumber: null, arrivedAt: receivedAt(asked.receivedOn, now) }
    return receiveList(
      db,
      host.keys,
      place,
      { via: 'form', documentNumber, listHash, ...from, lines, rows },
      { actor: caller.actor, requestId, now },
    )
  },
})
