import type { CrossStance } from '../../contract/views/cross'

/** What a unit can say about its project in a case of several units. */
export const stances: { value: CrossStance; label: string }[] = [
  { value: 'keep', label: '主张保留本市项目' },
  { value: 'withdraw', label: '同意本市项目退出' },
  { value: 'other', label: '其他说明' },
]
