import { beginPage, closePaper, openPaper, type SheetHead, writeText } from './paper'
import { ruledTable } from './ruled-table'
import { signHeight, signLines } from './sign-lines'

/** The 抽签表 of a session: what was frozen before the digits were drawn, and the order that came out. */
export interface DrawPaper {
  facts: readonly { name: string; value: string }[]
  order: readonly { position: string; project: string; subject: string; place: string }[]
}

/** 抽签表 as a PDF (bytes), A4 upright. */
export async function drawSheet(head: SheetHead, draw: DrawPaper): Promise<Buffer> {
  const paper = openPaper(head, false)
  beginPage(paper)
  ruledTable(
    paper,
    [
      { title: '抽签要素', width: 110 },
      { title: '内容', width: paper.width - 110, align: 'left' },
    ],
    draw.facts.map(({ name, value }) => [name, value]),
  )
  ruledTable(
    paper,
    [
      { title: '出场顺序', width: 60 },
      { title: '项目名称', width: (paper.width - 120) * 0.55, align: 'left' },
      { title: '单位（团队）', width: (paper.width - 120) * 0.45, align: 'left' },
      { title: '名单序号', width: 60 },
    ],
    draw.order.map(({ position, project, subject, place }) => [position, project, subject, place]),
    { size: 10, follows: signHeight + 40 },
  )
  writeText(paper, '名单和种子校验码在摇号前公布，摇号后任何人都能用核验程序由种子和现场数字重算出场顺序。')
  signLines(paper, [{ label: '主持人：' }, { label: '监督员：' }, { label: '公证员：' }])
  return closePaper(paper)
}
