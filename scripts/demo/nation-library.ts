import { libraryHeadings } from '../../src/core/library-columns'
import { inventedCompanyCode, inventedPhone } from './invented'
import type { Office } from './screen-entrant'
import { nationEdition } from './stops'

const edition = nationEdition

/** 项目 | 主体 | 组别 of the contests that sent their projects. */
const sources = [
  {
    ...{ channel: 'regional-4', name: '第九届“创客中国”山西省中小企业创新创业大赛', letter: 'SX' },
    rows: `
煤层气井智能排采 | 演示·沁水气田装备有限公司 | 企业组
高压开关局放监测 | 演示·并州电气有限公司 | 企业组
碳化硅单晶抛光液 | 演示·太原半导体材料有限公司 | 企业组
矿用防爆巡检无人机 | 演示·晋能智控有限公司 | 企业组
杂粮面条低温干燥 | 演示·忻州食品机械有限公司 | 企业组
不锈钢超薄带表面检测 | 演示·太钢视觉科技有限公司 | 企业组
古建彩画数字复原 | 演示·晋风创客团队 | 创客组
旱塬苹果剪枝手臂 | 演示·果园机器人团队 | 创客组`,
  },
  {
    ...{ channel: 'regional-5', name: '第九届“创客中国”辽宁省中小企业创新创业大赛', letter: 'LN' },
    rows: `
船用低温钢焊材 | 演示·滨海焊接材料有限公司 | 企业组
菱镁尾矿制备阻燃剂 | 演示·海城镁材有限公司 | 企业组
数控机床热误差补偿 | 演示·沈阳精机有限公司 | 企业组
海参苗种智能计数 | 演示·海洋牧场团队 | 创客组`,
  },
  {
    ...{ channel: 'regional-10', name: '第九届“创客中国”浙江省中小企业创新创业大赛', letter: 'ZJ' },
    rows: `
车规级功率模块银烧结 | 演示·嘉兴功率电子有限公司 | 企业组
可降解渔网纤维 | 演示·舟山新材料有限公司 | 企业组
小型储氢瓶缠绕机 | 演示·宁海氢能装备有限公司 | 企业组
织物瑕疵在线识别 | 演示·织造视觉团队 | 创客组`,
  },
]

const projects = sources.flatMap(({ channel, name, letter, rows }) =>
  rows
    .trim()
    .split('\n')
    .map((line, i) => {
      const [project = '', subject = '', group = ''] = line.split('|').map(cell => cell.trim())
      return {
        channel,
        contest: name,
        number: `演示${letter}${String(i + 1).padStart(3, '0')}`,
        project,
        subject,
        group,
      }
    }),
)

type Project = (typeof projects)[number]

/** A row of the file; `over` spoils cells of it. */
function rowOf(
  { contest, number, project, subject, group }: Project,
  order: number,
  over: Partial<Record<keyof typeof libraryHeadings, string>> = {},
): string {
  const maker = group === '创客组'
  const cells: Record<keyof typeof libraryHeadings, string> = {
    ...{ contest, externalNumber: number, registeredOn: '2024-07-20', group, projectName: project },
    ...{ subjectName: subject, subjectType: maker ? '团队' : '', leader: '演示负责人' },
    companyCode: maker ? '' : inventedCompanyCode(300 + order),
    ...{
      officialNumber: `${number}G`,
      contactName: '演示联系人',
      contactPhone: inventedPhone(80_000 + order),
    },
    ...{ summary: `演示：${project}，用于演示导入和推荐。`, members: '', identities: '' },
    ...over,
  }
  return (Object.keys(libraryHeadings) as (keyof typeof libraryHeadings)[]).map(key => cells[key]).join(',')
}

/** Three rows with what goes wrong most often: name not as in the plan, a day too late, a telephone too short. */
function wrongRows(): string[] {
  const at = (i: number, over: Parameters<typeof rowOf>[2]) =>
    rowOf({ ...projects[i]!, number: `演示CW00${i + 1}` }, 50 + i, over)
  return [
    at(0, { contest: '第九届“创客中国”山西省大赛' }),
    at(1, { registeredOn: '2024-08-01' }),
    at(2, { contactPhone: '169000' }),
  ]
}

/** The contests' projects in one file with three wrong rows: the right ones are imported. */
export async function importProjects({ player, now }: Office): Promise<void> {
  const rows = [...projects.map((project, i) => rowOf(project, i)), ...wrongRows()]
  const bytes = Buffer.from([Object.values(libraryHeadings).join(','), ...rows].join('\n'))
  const { batch } = await player.ask('nation', now(), ['recommendations', 'startLibraryImport'], {
    ...{ edition, fileName: '演示·三省市报名项目.csv', bytes: bytes.length, parts: 1 },
  })
  const part = { batch, part: 1, base64: bytes.toString('base64') }
  await player.ask('nation', now(), ['recommendations', 'putLibraryPart'], part)
  const { previewed, mapping } = await player.ask('nation', now(), ['recommendations', 'previewLibrary'], {
    ...{ batch, mapping: null },
  })
  const chosen = { batch, mapping, previewed, withSuspected: false }
  await player.ask('nation', now(), ['recommendations', 'importLibrary'], chosen)
}

/** What the contests put forward: the review has approved the first ones, the others wait. */
export async function nominateProjects({ player, now }: Office): Promise<void> {
  const library = await player.ask('nation', now(), ['recommendations', 'libraryProjects'], {
    ...{ edition, source: null, group: null },
  })
  const ranks = new Map<string, number>()
  const nominated: { nomination: string; expectedVersion: number }[] = []
  for (const { channel, number, group } of projects) {
    const found = library.projects.find(({ externalNumber }) => externalNumber === number)
    if (!found) throw new Error(`demo: ${number} is not in the library`)
    const rank = (ranks.get(channel + group) ?? 0) + 1
    ranks.set(channel + group, rank)
    const { nomination, version } = await player.ask('nation', now(), ['recommendations', 'nominate'], {
      ...{ edition, channel, application: found.application, rank, finalWinner: true },
    })
    nominated.push({ nomination, expectedVersion: version })
  }
  await player.ask('nation', now(), ['recommendations', 'reviewNominations'], {
    ...{ edition, decision: 'approve', nominations: nominated.slice(0, 10) },
  })
}
