import {
  type SealedPart,
  type SignedFile,
  sealedPlace,
  signedText,
} from '../../../cloudfunctions/recommendations/interchange/signed-file'
import {
  fingerprintOf,
  type KeyPair,
  newKeyPair,
  sealTo,
  signText,
} from '../../../cloudfunctions/shared/interchange-seal'
import { sha256 } from '../../../cloudfunctions/shared/keys'
import type { MemberEntry } from '../../../src/core/application-form/field'
import { canonical } from '../../../src/core/canonical'
import { type Chain, fresh, province } from './province-world'
import type { RankedProject } from './rankings'

/** Another city's installation: keys of its own, and the province's key it seals to. */
export interface Installation {
  unit: string
  signing: KeyPair
  recipientKey: string
}

/** Ties a city's installation to the province: its key put forward by one and confirmed by another who heard the code. */
export async function installation(chain: Chain, unit: string): Promise<Installation> {
  const { world, operator, approver, second } = chain
  const signing = newKeyPair('ed25519')
  await fresh(chain, approver)
  await fresh(chain, second)
  const { key } = await world.get(operator, ['recommendations', 'proposeUnitKey'], {
    ...{ edition: province, unit, publicKey: signing.publicKey },
  })
  await world.get(second, ['recommendations', 'confirmUnitKey'], {
    ...{ edition: province, key, fingerprint: fingerprintOf(signing.publicKey) },
  })
  const { recipient } = await world.get(approver, ['recommendations', 'makeInterchangeKeys'], {
    edition: province,
  })
  return { unit, signing, recipientKey: recipient.publicKey }
}

/** What that installation writes for these projects; `people` the core members of a project by its number. */
export function signedList(
  { unit, signing, recipientKey }: Installation,
  projects: readonly RankedProject[],
  people: ReadonlyMap<string, MemberEntry[]> = new Map(),
): string {
  const list = {
    ...{ kind: 'recommendation' as const, version: 1, sessions: [`ses_${unit}`], quota: projects.length },
    share: { group: 'startup', num: 1, den: 5 },
    lines: projects.map(({ group, number, rank, officialNumber }) => ({
      ...{ group, project: number, rank, officialNumber, reason: '' },
    })),
  }
  const head = {
    format: 'csc-recommendation-1' as const,
    to: { edition: province, unit },
    from: {
      ...{ edition: `city-${unit}`, number: 1, documentNumber: `演示市〔2026〕${unit.slice(2, 4)}号` },
      submittedAt: '2026-08-02T02:00:00.000Z',
    },
    list,
    listHash: sha256(canonical(list)),
    projects: projects.map(({ number, group, projectName, companyCode }) => ({
      ...{ number, group, projectName, score: '90.00', empty: [] },
      companyCode: group === 'enterprise' ? companyCode : null,
    })),
  }
  const part = projects.map(project => sealedRow(project, people.get(project.number) ?? []))
  const box = sealTo(recipientKey, JSON.stringify(part), sealedPlace(head))
  const unsigned = {
    ...{ ...head, key: fingerprintOf(signing.publicKey) },
    sealed: { recipient: fingerprintOf(recipientKey), box },
  }
  const file: SignedFile = { ...unsigned, signature: signText(signing, signedText(unsigned)) }
  return JSON.stringify(file)
}

function sealedRow(project: RankedProject, members: MemberEntry[]): SealedPart[number] {
  const { number, group, projectName, subjectName, companyCode, phone } = project
  const team = group === 'startup'
  const cells = [
    ...[projectName, subjectName, team ? '创业组' : '企业组', '否'],
    ...['演示联系人', phone, '演示负责人'],
  ]
  const subject = team
    ? { subject: 'university-team', teamName: subjectName, leader: '演示负责人', members }
    : { subject: 'company', companyName: subjectName, companyCode, legalRepresentative: '演示负责人' }
  return {
    ...{ number, subjectName, cells, subtype: team ? 'maker-team' : null, county: null },
    form: JSON.parse(
      JSON.stringify({
        ...{ ...subject, group, projectName, contactName: '演示联系人', contactPhone: phone },
      }),
    ),
  }
}
