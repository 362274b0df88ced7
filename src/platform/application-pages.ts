import type { ApplicationCard, NextAction } from '../contract/views/applications'
import { openPage } from './navigation'

const labels: Record<NextAction, string> = {
  fill: '继续填写',
  amend: '去补正',
  'set-official-number': '回填官网报名号',
  'acknowledge-correction': '查看组别更正',
  'see-result': '看结果',
  'contact-office': '看进度',
}

const pages: Partial<Record<NextAction, string>> = {
  fill: 'apply/form/index',
  amend: 'apply/fix/index',
  'see-result': 'apply/result/index',
}

/** What the button for an application's next step says. */
export function nextLabel({ next }: Pick<ApplicationCard, 'next'>): string {
  return next.action === null ? '看进度' : labels[next.action]
}

/** Opens the page on which an application's next step is done; its progress where there is none. */
export function openNext({ id, next }: Pick<ApplicationCard, 'id' | 'next'>): void {
  const page = (next.action && pages[next.action]) ?? 'apply/status/index'
  void openPage(page, { application: id })
}
