import type { Input } from '../../contract/operations'
import type { OwnInstitutionView } from '../../contract/views/services'
import type { InstitutionIntent, InstitutionKind } from '../../core/service-words'

type Sent = Input<'services', 'saveInstitution'>

/** What is typed of an institution; nothing chosen beforehand in a new one. */
export interface InstitutionDraft {
  name: string
  kind: InstitutionKind | null
  codeKind: Sent['codeKind'] | null
  code: string
  intents: InstitutionIntent[]
  contactName: string
  contactPhone: string
  candidateName: string
  candidateField: string
}

/** The draft a registration starts from. */
export function institutionDraft(own: OwnInstitutionView | null): InstitutionDraft {
  return {
    name: own?.name ?? '',
    kind: own?.kind ?? null,
    codeKind: own?.codeKind ?? null,
    code: own?.code ?? '',
    intents: own?.intents ?? [],
    contactName: own?.contactName ?? '',
    contactPhone: own?.contactPhone ?? '',
    candidateName: own?.candidate?.name ?? '',
    candidateField: own?.candidate?.field ?? '',
  }
}

/** What is still missing, in words; null when it can be sent. */
export function institutionMissing(draft: InstitutionDraft): string | null {
  const wantsJudge = draft.intents.includes('judge-candidate')
  const steps: [boolean, string][] = [
    [draft.name.trim() === '', '请填写机构名称'],
    [draft.kind === null, '请选择机构类型'],
    [draft.codeKind === null || draft.code.trim() === '', '请填写证照号码'],
    [draft.intents.length === 0, '请至少选择一项意向'],
    [draft.contactName.trim() === '' || draft.contactPhone.trim() === '', '请填写联系人和手机号'],
    [
      wantsJudge && (draft.candidateName.trim() === '' || draft.candidateField.trim() === ''),
      '请填写候选人姓名和专业领域',
    ],
  ]
  return steps.find(([missing]) => missing)?.[1] ?? null
}

/** A complete draft as it is sent. */
export function institutionInput(draft: InstitutionDraft, edition: string, expectedVersion: number): Sent {
  const { name, kind, codeKind, code, intents, contactName, contactPhone } = draft
  const candidate = { name: draft.candidateName, field: draft.candidateField }
  return {
    ...{ edition, name, code, intents, contactName, contactPhone, expectedVersion },
    kind: kind ?? 'other',
    codeKind: codeKind ?? 'company-code',
    candidate: intents.includes('judge-candidate') ? candidate : null,
  }
}
