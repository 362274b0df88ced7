import type { Edition } from '../../../src/core/edition'
import type { RecommendationListBody } from '../../../src/core/ledger-data'
import type { Database } from '../../shared/database/connect'
import { Failure } from '../../shared/failure'
import { fingerprintOf, sealTo, signText } from '../../shared/interchange-seal'
import type { Keys } from '../../shared/keys'
import { registrationsBelow } from '../../shared/records/entered-replaced'
import { latestSubmission } from '../../shared/records/recommendations'
import { opened } from '../inbox/enter-list'
import { linesAbove } from '../inbox/hand-to-desk'
import { upperOf } from '../inbox/recommenders'
import { readListFacts } from '../list-facts'
import { readLink } from './link'
import { ownKeys } from './own-keys'
import { type SealedPart, type SignedFile, sealedPlace, signedText } from './signed-file'

/** A submitted list ready to go up, with what the sender's records need of it. */
export interface BuiltFile {
  file: SignedFile
  token: string | null
  unitName: string
  applications: string[]
}

/** Signs a submitted list and seals its personal part to the desk above; refused until both keys are there. */
export async function buildFile(db: Database, keys: Keys, edition: Edition): Promise<BuiltFile> {
  const upper = upperOf(edition)
  if (!upper) throw new Failure('STATE_REFUSED', undefined, '本届没有接收名单的上级，不能导出签名文件')
  const own = await ownKeys(db, keys)
  if (!own) throw new Failure('STATE_REFUSED', undefined, '还没有生成签名密钥，请负责人先生成')
  const link = await readLink(db, keys, edition.slug)
  if (!link) throw new Failure('STATE_REFUSED', undefined, '还没有填写上级的接收公钥，请先设置')
  const facts = await readListFacts(db, keys, edition)
  const { list, unit } = facts
  const submission = list?.state === 'submitted' ? await latestSubmission(db, list.id) : null
  if (!submission) throw new Failure('STATE_REFUSED', undefined, '名单还没有报送，请先提交推荐')
  const body = submission.body as RecommendationListBody
  const { lines, rows } = linesAbove(keys, upper, facts)
  const below = await registrationsBelow(
    db,
    lines.map(({ number }) => number),
  )
  const part: SealedPart = rows.map(({ number, cells }, i) => ({
    ...{ number, subjectName: lines[i]!.subjectName, cells: [...cells] },
    ...(opened(keys, below.get(number)!) as Pick<SealedPart[number], 'subtype' | 'county' | 'form'>),
  }))
  const head = {
    format: 'csc-recommendation-1' as const,
    to: { edition: upper.slug, unit: unit.code },
    from: {
      ...{ edition: edition.slug, number: submission.number, documentNumber: submission.documentNumber },
      submittedAt: submission.submittedAt.toISOString(),
    },
    list: body as SignedFile['list'],
    listHash: submission.listHash,
    projects: lines.map(({ number, group, projectName, companyCode, score, empty }) => ({
      ...{ number, group, projectName: projectName.normalize('NFC'), companyCode, score },
      empty: [...empty],
    })),
  }
  const recipient = fingerprintOf(link.recipientKey)
  const box = sealTo(link.recipientKey, JSON.stringify(part), sealedPlace(head))
  const unsigned = { ...head, sealed: { recipient, box }, key: fingerprintOf(own.signing.publicKey) }
  const file = { ...unsigned, signature: signText(own.signing, signedText(unsigned)) }
  const applications = lines.map(({ number }) => number)
  return { file, token: link.token, unitName: unit.name, applications }
}
