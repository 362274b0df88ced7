import type { RegisterKind, RegisterRecheckedView, RegisterYearView } from '../../contract/views/registers'

/** What a kind of list is called. */
export const kindNames: Readonly<Record<RegisterKind, string>> = {
  award: '往届获奖',
  'national-list': '全国榜单',
}

/** How far a year has been entered, and how it looks. */
export const enteredLooks: Readonly<
  Record<RegisterYearView['entered'], { word: string; status: 'pass' | 'need' | 'idle' }>
> = {
  whole: { word: '已录全', status: 'pass' },
  part: { word: '录了一部分', status: 'need' },
  none: { word: '还没有录', status: 'idle' },
}

/** What laying the lists beside the applications changed. */
export function recheckedText({ changed, left }: RegisterRecheckedView): string {
  if (changed === 0) return '没有报名的结论因此改变。'
  const rest = left > 0 ? `，还有 ${left} 份没有核对完` : ''
  return `${changed} 份报名的结论有变化${rest}，请到审核队列查看。`
}
