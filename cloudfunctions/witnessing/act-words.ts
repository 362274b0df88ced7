/** What each recorded act is called: kinds of chain entries first, then operations of the audit record. */
const words: Record<string, string> = {
  'announcement.publish': '发布公告',
  'awards.decide': '登记奖项设置',
  'certificate.revise': '更正证书署名',
  'certificates.issue': '颁发证书',
  'certificates.revoke': '作废证书',
  'county.file': '报送县区统计',
  'edition.publish': '发布届次',
  'list.publish': '公布名单',
  'list.return': '退回推荐名单',
  'panel.set': '安排评审组',
  'phase.closed': '阶段截止',
  'quota.set': '登记推荐名额',
  'register.import': '导入往届名单',
  'register.withdraw': '撤下往届名单',
  'reminder.send': '发出提醒',
  'review.open': '登记结果复核',
  'review.close': '登记复核结论',
  'role.grant': '授予身份',
  'role.end': '停用身份',
  'rubric.choose': '选定评分标准',
  'rubric.sign': '签署评分标准',
  'rubric.submit': '评分标准提交签署',
  'screening.duplicate': '查重结论',
  'screening.find-duplicates': '运行查重',
  'screening.propose': '提出审核意见',
  'session.plan': '安排场次',
  'summary.hand-up': '报送总结',
  'rules.fix': '固定评分标准',
  'session.open': '开始场次',
  'session.lock': '冻结名次',
  'draw.commit': '抽签锁定名单',
  'draw.reveal': '抽签揭晓',
  'order.fix': '确定出场顺序',
  recuse: '评委回避',
  'score.seal': '评委提交评分',
  'score.reopen': '退回重打',
  'score.absent': '记评委缺席',
  'score.void': '裁决作废评分表',
  'result.recompute': '重新计算名次',
  reveal: '同时亮分',
  'witness.sign': '公证员联署',
  anchor: '登记校验码留存',
  'recovery.resume': '备份恢复后继续',
  'editions.drop': '删除届次草稿',
  'judging.promise': '签署评审承诺',
  'judging.sign': '签名确认评分',
  'recommendations.export': '导出推荐表',
  'results.exportCertificate': '导出证书',
  'results.exportCertificates': '批量导出证书',
  'results.exportPayments': '导出奖金发放表',
  'screening.importRegister': '导入往届名单',
  'screening.withdrawRegister': '撤下往届名单',
  'screening.revealContact': '查看联系电话',
  'timekeeper.tick': '定时任务',
  'rounds.call': '叫号',
  'rounds.start-pitch': '开始路演',
  'rounds.start-answer': '开始答辩',
  'rounds.open-scoring': '开放打分',
  'rounds.seal': '封存',
  'rounds.reveal': '同时亮分',
  'rounds.skip': '跳过项目',
  'rounds.resume': '恢复项目',
  'rounds.stepBack': '退回上一步',
  'rounds.timer': '调整计时',
  'rounds.finishPaperPhoto': '给纸质评分表附照片',
  'rounds.openPaperPhoto': '查看纸质评分表照片',
  'rounds.decideTie': '登记并列处理',
  'rounds.exportBundle': '导出核验包',
  'rounds.printSheets': '打印评审用表',
  'rounds.openArbitration': '申请仲裁',
  'rounds.assignArbitration': '指派仲裁委员',
  'rounds.signRuling': '签署仲裁裁决',
  'rounds.applyRuling': '执行仲裁裁决',
  'witnessing.sign': '公证员联署',
  'witnessing.anchor': '登记校验码留存',
}

const parts: readonly { id: string; name: string; prefixes: readonly string[] }[] = [
  {
    id: 'hall',
    name: '场次与评分',
    prefixes: ['rounds.', 'judging.', 'session.', 'score.', 'draw.', 'order.', 'reveal', 'recuse', 'panel.'],
  },
  { id: 'rules', name: '评分标准', prefixes: ['rubric.', 'rules.'] },
  { id: 'screening', name: '审核与查重', prefixes: ['screening.', 'register.', 'county.'] },
  {
    id: 'results',
    name: '结果与证书',
    prefixes: ['results.', 'awards.', 'certificate', 'list.', 'review.', 'summary.', 'result.'],
  },
  { id: 'lists', name: '推荐与名额', prefixes: ['recommendations.', 'quota.'] },
  {
    id: 'people',
    name: '人员与届次',
    prefixes: ['role.', 'edition', 'announcement.', 'reminder.', 'phase.'],
  },
  { id: 'witness', name: '公证与核验', prefixes: ['witness', 'anchor', 'recovery.'] },
]

/** An act in words; one this table does not know is 其他操作, never its code. */
export function actName(act: string): string {
  return words[act] ?? '其他操作'
}

/** The areas a timeline can be narrowed to. */
export const areas: readonly { id: string; name: string }[] = parts.map(({ id, name }) => ({ id, name }))

/** How the acts of an area begin; null for an area there is not. */
export function prefixesOf(area: string): readonly string[] | null {
  return parts.find(({ id }) => id === area)?.prefixes ?? null
}
