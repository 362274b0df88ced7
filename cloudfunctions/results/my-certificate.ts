import type { MyCertificate } from '../../src/contract/views/certificates'
import type { AwardsListBody } from '../../src/contract/views/results'
import { endOfDay, isPast } from '../../src/core/calendar'
import type { Queries } from '../shared/database/connect'
import { certificateSubjects } from '../shared/records/certificate-revisions'
import { latestCertificate } from '../shared/records/certificates'

/** The certificate of one's own awarded application: in force, ended, or when it is to be expected. */
export async function myCertificate(
  db: Queries,
  application: string,
  { publicity }: Pick<AwardsListBody, 'publicity'>,
  now: Date,
): Promise<MyCertificate> {
  const row = await latestCertificate(db, application)
  if (row?.state === 'issued') {
    const sentence = '证书已颁发，可以下载。'
    return { state: 'issued', sentence, number: row.number, names: row.body.names }
  }
  const names = (await certificateSubjects(db, [application])).get(application)?.words.names ?? []
  if (row) {
    const sentence = '原证书已作废，新证书颁发后会通知您。'
    return { state: row.state, sentence, number: row.number, names }
  }
  const open = publicity && !isPast(endOfDay(publicity.endsOn), now.toISOString())
  const sentence = open ? '公示期结束后颁发证书，颁发后会通知您。' : '证书正在制作，好了会通知您。'
  return { state: 'none', sentence, number: null, names }
}
