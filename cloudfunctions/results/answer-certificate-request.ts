import { answerCertificateRequest as input } from '../../src/contract/schemas/certificates'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { entrants } from '../shared/records/awards-rankings'
import { answerRequest } from '../shared/records/certificate-requests'
import { editionScope } from '../shared/session-scope'
import { tellEntrants } from './tell-entrants'

/** Answers what an applicant said is wrong where nothing has to be put right; the applicant reads the answer. */
export const answerCertificateRequest = defineOperation(['results', 'answerCertificateRequest'], {
  kind: 'write',
  summary: '答复证书署名有误',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, request, answer }, { db, caller, now }) {
    const edition = knownEdition(slug)
    const how = { answer, by: caller.actor, at: now }
    const application = await answerRequest(db, { edition: slug, request }, how)
    if (!application) throw new Failure('NOT_FOUND', undefined, '这一条已经处理过，请刷新后再看')
    const told = await entrants(db, slug, [application])
    const title = '证书署名的答复'
    await tellEntrants(db, edition, told.values(), () => ({ title, body: answer }), now)
    return { answered: request }
  },
})
