import type { Player } from './player'
import { demoEdition } from './stops'

const edition = demoEdition
const contest = '演示·“创客中国”山西省中小企业创新创业大赛'

/** 年份 | 奖项 | 项目 | 主体. The third is the project w01 registers again under another name of its own. */
const rows = `
2025 | 企业组一等奖 | 高炉煤气余压发电智能调度 | 演示·平城能源科技有限公司
2024 | 企业组二等奖 | 杂粮面条低温干燥线 | 演示·忻州杂粮食品有限公司
2024 | 企业组三等奖 | 便携式血氧连续监测贴片 | 演示·潞州血氧科技有限公司
2024 | 创客组优胜奖 | 古建筑木构件开裂预警 | 演示·晋风创客团队
2023 | 企业组优胜奖 | 煤层气井排采自动控制 | 演示·晋城气田装备有限公司
`
  .trim()
  .split('\n')
  .map(line => line.split('|').map(cell => cell.trim()))

/** The operator enters earlier winners before registration begins; 2024 alone is entered wholly. */
export async function enterPastWinners(player: Player): Promise<void> {
  const head = '年份,级别,赛事或榜单名称,奖项或名次,项目名称,参赛主体,统一社会信用代码'
  const lines = rows.map(([year, award, project, subject]) =>
    [year, '省级', contest, award, project, subject, ''].join(','),
  )
  const base64 = Buffer.from([head, ...lines].join('\n')).toString('base64')
  const file = { name: '演示往届获奖.csv', base64 }
  const at = new Date('2026-06-05T10:00:00+08:00')
  const asked = { edition, kind: 'award' as const, file }
  const { previewed } = await player.ask('operator', at, ['screening', 'previewRegister'], asked)
  await player.ask('operator', at, ['screening', 'importRegister'], {
    ...{ ...asked, source: '演示·往届公布名单', previewed },
    complete: [{ year: 2024, level: 'province', first: false }],
  })
}
