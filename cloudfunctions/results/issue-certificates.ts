import { issueCertificates as input } from '../../src/contract/schemas/certificates'
import { canonical } from '../../src/core/canonical'
import { certificateNumber, certificatePrefix } from '../../src/core/certificate-number'
import type { Edition } from '../../src/core/edition'
import { knownEdition, unitOf } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { sha256 } from '../shared/keys'
import { appendToLedger } from '../shared/ledger'
import { defineOperation, type WriteContext } from '../shared/operation'
import { lockAwardTables } from '../shared/records/awards'
import { entrants } from '../shared/records/awards-rankings'
import { endCertificates, insertCertificates, lastSequence } from '../shared/records/certificates'
import { editionScope } from '../shared/session-scope'
import { type CertificateDraft, readCertificates } from './certificate-lines'
import { certificatesView } from './certificates'
import { tellEntrants } from './tell-entrants'

/** An entry of the chain holds at most 64 KB. */
const perEntry = 300

/**
 * Brings the certificates in line with the published awards in one batch: new ones, corrected ones in place of old
 * ones, and none for who has no award any more. What waits for something is left out.
 */
export const issueCertificates = defineOperation(['results', 'issueCertificates'], {
  kind: 'write',
  summary: '颁发获奖证书',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run({ edition: slug, fingerprint }, context) {
    const { db, caller, now } = context
    const edition = knownEdition(slug)
    await lockAwardTables(db, slug)
    const situation = await readCertificates(db, edition, now)
    if (situation.problem) throw new Failure('STATE_REFUSED', undefined, situation.problem.message)
    const view = certificatesView(edition, situation)
    if (view.fingerprint !== fingerprint)
      throw new Failure('VERSION_CONFLICT', undefined, '清单刚刚有变化，请重新看过再颁发')
    const due = situation.drafts.filter(({ line }) => line.task !== 'none' && line.problem === null)
    if (due.length === 0)
      throw new Failure('STATE_REFUSED', undefined, '没有要颁发的证书，请先处理列出的事项')
    const ending = (task: string) =>
      due.flatMap(({ line }) => (line.task === task ? (line.issued ?? []) : []))
    const [replaced, revoked] = [ending('replace'), ending('revoke')]
    const ended = { by: caller.actor, at: now }
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
    await endCertificates(db, ids(replaced), { state: 'replaced', reason: '内容更正，已换发新证', ...ended })
    await endCertificates(db, ids(revoked), { state: 'revoked', reason: '获奖名单已更正', ...ended })
    const issued = await issueAll(context, edition, situation.list!.version, due)
    await enter(context, slug, issued, replaced, revoked)
    const told = await entrants(
      db,
      slug,
      issued.map(({ application }) => application),
    )
    await tellEntrants(db, edition, told.values(), who => issuedWords(who.projectName), now)
    return {
      issued: issued.length - replaced.length,
      replaced: replaced.length,
      revoked: revoked.length,
    }
  },
})

const issuedWords = (projectName: string) => ({
  title: '您的获奖证书已颁发',
  body: `“${projectName}”的获奖证书已颁发，点开可下载PDF或图片。`,
})

interface Issued {
  application: string
  number: string
  hash: string
}

async function issueAll(
  { db, caller, now }: WriteContext,
  edition: Edition,
  listVersion: number,
  due: readonly CertificateDraft[],
): Promise<Issued[]> {
  const unit = unitOf(edition).code
  const last = await lastSequence(db, certificatePrefix(edition.year, unit))
  const rows = due
    .flatMap(({ line, body }) => (body ? [{ application: line.application, body }] : []))
    .map(({ application, body }, i) => {
      const number = certificateNumber(edition.year, unit, last + 1 + i)
      return {
        ...{ id: newId('crt'), number, edition: edition.slug, applicationId: application, listVersion },
        ...{ state: 'issued', body, hash: sha256(canonical({ number, ...body })) },
        ...{ issuedBy: caller.actor, issuedAt: now },
      }
    })
  await insertCertificates(db, rows)
  return rows.map(({ applicationId, number, hash }) => ({ application: applicationId, number, hash }))
}

/** Enters the batch into the edition's chain: numbers and hashes, no names. */
async function enter(
  { db, caller, requestId, now }: WriteContext,
  slug: string,
  issued: readonly Issued[],
  replaced: readonly { number: string }[],
  revoked: readonly { number: string }[],
): Promise<void> {
  const lines = [
    ...issued.map(({ number, hash }) => ({ number, hash, act: 'issue' })),
    ...replaced.map(({ number }) => ({ number, hash: '', act: 'replace' })),
    ...revoked.map(({ number }) => ({ number, hash: '', act: 'revoke' })),
  ]
  const entry = {
    session: `edition:${slug}`,
    actor: caller.actor,
    requestId,
    kind: 'certificates.issue' as const,
  }
  for (let from = 0; from < lines.length; from += perEntry)
    await appendToLedger(db, { ...entry, data: { certificates: lines.slice(from, from + perEntry) } }, now)
}
