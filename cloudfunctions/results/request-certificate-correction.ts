import { requestCertificateCorrection as input } from '../../src/contract/schemas/certificates'
import type { AwardsListBody } from '../../src/contract/views/results'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import { insertRequest } from '../shared/records/certificate-requests'
import { tellOffice } from '../shared/tell-office'
import { correctionTerms } from './correction-terms'
import { ownAward } from './own-award'

/** 署名有误: the applicant says what is wrong on the certificate; the office is told and has it on its list. */
export const requestCertificateCorrection = defineOperation(['results', 'requestCertificateCorrection'], {
  kind: 'write',
  summary: '提出证书署名有误',
  who: { may: 'signed-in' },
  input,
  async run({ application, words }, { db, caller, now }) {
    const { own, list } = await ownAward(db, application, caller.person!)
    const edition = knownEdition(own.edition)
    const { allowed, sentence } = correctionTerms(edition, list.body as AwardsListBody, now)
    if (!allowed) throw new Failure('STATE_REFUSED', undefined, sentence)
    const request = newId('crq')
    const row = { id: request, edition: own.edition, applicationId: application, words }
    if (!(await insertRequest(db, { ...row, askedBy: caller.actor, askedAt: now })))
      throw new Failure('STATE_REFUSED', undefined, '您已经提出过，组织单位处理后会通知您')
    const body = `“${own.projectName}”的申报人提出证书署名有误，请在奖项的“证书”里处理。`
    await tellOffice(db, edition, { title: '有人提出证书署名有误', body }, 'awards', now)
    return { request }
  },
})
