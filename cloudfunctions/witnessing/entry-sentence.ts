import type { LedgerData, LedgerKind } from '../../src/core/ledger-data'
import { scoreText } from '../../src/core/score-text'
import type { ReadEntry } from './heads'

/** Names an entry's ids are read with: projects, seats and rulings. */
export interface EntryNames {
  project(id: string): string
  seat(judge: string): string
}

type Sentences = { [K in LedgerKind]?: (data: LedgerData[K], names: EntryNames) => string }

const sentences: Sentences = {
  'rules.fix': ({ signedBy }) => `固定评分标准，${signedBy.length}位委员签署`,
  'session.open': ({ panel, projects }) => `开始场次：${panel.length}位评委，${projects.length}个项目`,
  'draw.commit': ({ pool, attempt, reason }) =>
    `锁定${pool.length}个项目的名单，公布种子校验码（第${attempt}次抽签${reason ? `，重抽理由：${reason}` : ''}）`,
  'draw.reveal': ({ entropy }) => `现场摇号${entropy}，揭晓抽签结果`,
  'order.fix': ({ order }) => `确定${order.length}个项目的出场顺序`,
  recuse: ({ judge, project }, names) => `${names.seat(judge)}回避“${names.project(project)}”`,
  'score.seal': ({ judge, project, version, via }, names) =>
    `收到${names.seat(judge)}对“${names.project(project)}”的评分（第${version}版${via === 'paper' ? '，纸质' : ''}）`,
  'score.reopen': ({ judge, project, reason }, names) =>
    `退回${names.seat(judge)}对“${names.project(project)}”的评分：${reason}`,
  'score.absent': ({ judge, project }, names) => `${names.seat(judge)}对“${names.project(project)}”记为缺席`,
  reveal: ({ project, cards, result }, names) =>
    `“${names.project(project)}”${cards.length}份评分表同时亮分，${
      result.outcome === 'scored' ? `得${scoreText(result)}分` : '有效评分不足，不计成绩'
    }`,
  'session.lock': ({ results }) =>
    `冻结名次，${results.groups.reduce((sum, group) => sum + group.rows.length, 0)}个项目有名次`,
  'score.void': ({ judge, project }, names) =>
    `按裁决作废${names.seat(judge)}对“${names.project(project)}”的评分表，原分保留`,
  'result.recompute': ({ after }, names) =>
    after.projects.length === 0
      ? '登记并列处理后重新计算名次'
      : after.projects
          .map(({ project, result }) => {
            const score = result.outcome === 'scored' ? `${scoreText(result)}分` : '不计成绩'
            return `“${names.project(project)}”重新计算为${score}`
          })
          .join('，'),
  'list.publish': ({ version }) => `公布名单第${version}版`,
  'witness.sign': ({ headSeq, certNo }) => `为第${headSeq}条联署，公证书号${certNo}`,
  anchor: ({ headSeq, ref }) => `登记第${headSeq}条校验码的留存处：${ref}`,
  'recovery.resume': ({ lastSeq }) => `从备份恢复后继续，接在第${lastSeq}条之后`,
}

/** An entry of a session's chain as one sentence; null where its kind has none. Values only as a reveal holds them. */
export function entrySentence(entry: ReadEntry, names: EntryNames): string | null {
  const sentence = sentences[entry.kind as LedgerKind] as
    | ((data: unknown, names: EntryNames) => string)
    | undefined
  return sentence ? sentence(entry.data, names) : null
}
