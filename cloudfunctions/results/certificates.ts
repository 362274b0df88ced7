import { certificates as input } from '../../src/contract/schemas/certificates'
import type { CertificatesView } from '../../src/contract/views/certificates'
import { canonical } from '../../src/core/canonical'
import { certificateStates } from '../../src/core/certificate-states'
import type { Edition } from '../../src/core/edition'
import { knownEdition } from '../shared/edition-of'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { editionScope } from '../shared/session-scope'
import { type CertificateSituation, readCertificates } from './certificate-lines'

/** What the next batch of certificates would issue, replace and revoke, and what stands in the way. */
export const certificates = defineOperation(['results', 'certificates'], {
  kind: 'read',
  summary: '获奖证书清单',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug }, { db, now }) {
    const edition = knownEdition(slug)
    return certificatesView(edition, await readCertificates(db, edition, now))
  },
})

/** The list as it is shown; its fingerprint binds every word the batch would print. */
export function certificatesView(edition: Edition, situation: CertificateSituation): CertificatesView {
  const lines = situation.drafts.map(({ line }) => line)
  const ready = (task: string) => lines.filter(line => line.task === task && line.problem === null).length
  const due = situation.drafts
    .filter(({ line }) => line.task !== 'none' && line.problem === null)
    .map(({ line: { application, task, issued }, body }) => ({
      application,
      task,
      issued: issued?.id ?? '',
      body,
    }))
  return {
    edition: edition.slug,
    problem: situation.problem,
    counts: {
      ...{ issue: ready('issue'), replace: ready('replace'), revoke: ready('revoke') },
      waiting: lines.filter(line => line.problem !== null).length,
      inForce: situation.all.filter(({ state }) => state === 'issued').length,
    },
    lines,
    ended: situation.all.flatMap(({ number, state, body, endedAt, endReason }) =>
      state === 'issued' || !endedAt
        ? []
        : {
            ...{ number, state, stateText: certificateStates.states[state].staff, reason: endReason },
            ...{ projectName: body.projectName, level: body.level, endedAt: endedAt.toISOString() },
          },
    ),
    fingerprint: sha256(canonical({ edition: edition.slug, due })),
  }
}
