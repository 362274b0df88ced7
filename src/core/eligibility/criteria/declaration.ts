import type { DeclarationId } from '../check-parameters'
import { type Criterion, fail, pass, unknown } from '../criterion'

interface Wording {
  ask: string
  kept: string
  /** Null where “no” only means “not done yet”. */
  broken: { sentence: string; nextStep: string } | null
}

const WORDING: Readonly<Record<DeclarationId, Wording>> = {
  'on-market': {
    ask: '请说明参赛项目是否已进入市场',
    kept: '您声明项目已进入市场，可附合同、发票等供审核人核对。',
    broken: { sentence: '您说明项目还没有进入市场。', nextStep: '请核对；还没有进入市场的项目可看其他组别' },
  },
  'no-ip-dispute': {
    ask: '请声明知识产权有没有纠纷',
    kept: '您声明知识产权没有纠纷。',
    broken: { sentence: '您说明知识产权存在纠纷。', nextStep: '请在纠纷解决后再报名，或申请人工复核' },
  },
  'law-abiding': {
    ask: '请确认遵纪守法声明',
    kept: '您已作遵纪守法声明。',
    broken: { sentence: '您没有作遵纪守法声明。', nextStep: '请核对声明；有疑问可申请人工复核' },
  },
  'confidential-checked': {
    ask: '请完成保密自查，确认没有涉密内容',
    kept: '您已完成保密自查。',
    broken: null,
  },
  'no-plagiarism': {
    ask: '请确认成果没有剽窃他人的声明',
    kept: '您声明成果没有剽窃他人。',
    broken: { sentence: '您没有确认成果的原创声明。', nextStep: '请核对声明；有疑问可申请人工复核' },
  },
}

/** A promise of the applicant: kept, refused, or not made yet. */
export const declaration: Criterion<'declaration'> = (params, facts) => {
  const wording = WORDING[params.declaration]
  const said = facts.declarations?.[params.declaration]
  if (said === true) {
    return pass(wording.kept, { compared: [{ label: '申报人声明', value: '是', against: '是' }] })
  }
  if (said === undefined || wording.broken === null) {
    return unknown('这一项还没有声明。', [`declarations.${params.declaration}`], wording.ask)
  }
  return fail(wording.broken.sentence, {
    compared: [{ label: '申报人声明', value: '否', against: '是' }],
    nextStep: wording.broken.nextStep,
  })
}
