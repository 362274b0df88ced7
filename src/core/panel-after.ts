import type { Rubric } from './rubric'

/** Whether a project can still be judged by the seats that are left, and what has to be done, in a sentence. */
export interface PanelAfter {
  goesOn: boolean
  sentence: string
}

/**
 * What the signed rules say when `counted` seats are left for a project and `absent` of the panel are away. Absent is
 * not zero: the seat does not count. Who stands aside is no absence (M4).
 */
export function panelAfter(
  rules: Pick<Rubric, 'minCards' | 'absence'>,
  panel: { counted: number; absent: number },
): PanelAfter {
  const { counted, absent } = panel
  if (absent > 0 && rules.absence === 'panel-complete')
    return { goesOn: false, sentence: '评分标准要求应到全评，请暂停本场，由专家委员会现场书面决定' }
  if (counted < rules.minCards)
    return {
      goesOn: false,
      sentence: `有效评委${counted}位，少于评分标准要求的${rules.minCards}位：请暂停本场，补抽专家或由专家委员会书面决定`,
    }
  return { goesOn: true, sentence: `有效评委${counted}位，按评分标准继续；缺的席位不计，不是0分` }
}

/** What is said where neither the edition nor the signed rules decide a case. */
export const notRuled = '评分规则未规定，请专家委员会现场书面决定'
