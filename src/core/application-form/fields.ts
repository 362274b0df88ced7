export type StepId = 'subject' | 'identity' | 'project' | 'team' | 'property' | 'declare'

/** Every field of the form by name; FORM_FIELDS says what each asks. */
export const FIELD_IDS = [
  'subject',
  'group',
  'subtype',
  'track',
  'companyName',
  'companyCounty',
  'county',
  'legalRepresentative',
  'companyCode',
  'registeredOn',
  'industryCode',
  'headcount',
  'revenue',
  'assets',
  'specialised',
  'teamName',
  'affiliation',
  'leader',
  'projectName',
  'projectField',
  'stage',
  'summary',
  'onMarket',
  'fourNew',
  'members',
  'certificateReason',
  'formerNames',
  'channels',
  'contactName',
  'contactPhone',
  'properties',
  'hasProperties',
  'noIpDispute',
  'noPlagiarism',
  'confidentialChecked',
  'marketEvidence',
  'pastAwards',
  'nationalLists',
  'thematicContest',
  'thematicName',
  'dishonesty',
  'lawAbiding',
] as const

export type FieldId = (typeof FIELD_IDS)[number]

/** The six steps of the registration, in order. */
export const STEPS: readonly { id: StepId; title: string }[] = [
  { id: 'subject', title: '参赛主体与组别' },
  { id: 'identity', title: '企业或团队信息' },
  { id: 'project', title: '项目' },
  { id: 'team', title: '团队与署名' },
  { id: 'property', title: '知识产权与材料' },
  { id: 'declare', title: '声明与提交' },
]
