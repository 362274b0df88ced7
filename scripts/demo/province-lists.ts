import { formXlsx } from '../../cloudfunctions/shared/documents/form-xlsx'
import { SHANXI_2026_RECOMMENDATION } from '../../src/editions/shanxi-2026/recommendation'
import { inventedPhone } from './invented'
import type { Office } from './screen-entrant'
import { provinceEdition } from './stops'

const edition = provinceEdition
const { form } = SHANXI_2026_RECOMMENDATION
/** The first row below the headings of 附件4. */
const firstRow = 4

/** Lists of units without this software: 项目 | 主体 | 组别 | 专精特新. 大同's and 晋中's first are the same project. */
const lists = {
  datong: {
    ...{ unit: '140200', name: '大同市', documentNumber: '演示·同工信〔2026〕7号', place: 1 },
    rows: `
废旧轮胎低温裂解炭黑改性 | 再生材料有限公司 | 企业组 | 是
煤矸石基多孔陶粒 | 云冈新材料有限公司 | 企业组 | 否
黄花菜智能分级烘干线 | 火山农业装备有限公司 | 企业组 | 否
石墨烯柔性加热膜 | 平城碳材料有限公司 | 企业组 | 是
古建筑沉降无线监测 | 古建守护团队 | 创业组 | 否`,
  },
  jinzhong: {
    ...{ unit: '140700', name: '晋中市', documentNumber: '演示·市工信〔2026〕12号', place: 2 },
    rows: `
废旧轮胎低温裂解炭黑改性 | 榆次环保科技有限公司 | 企业组 | 否
液压元件微泄漏在线检测 | 榆次液压仪器有限公司 | 企业组 | 是
玛钢铸件视觉质检机器人 | 太谷智能装备有限公司 | 企业组 | 否
中药饮片连续炮制控制系统 | 祁县医药设备有限公司 | 企业组 | 否`,
  },
  linfen: {
    ...{ unit: '141000', name: '临汾市', documentNumber: '演示·临工信〔2026〕5号', place: 3 },
    rows: `
焦炉烟气余热梯级利用 | 尧都节能有限公司 | 企业组 | 是
苹果无损测糖分选机 | 吉县果业装备有限公司 | 企业组 | 否`,
  },
  yuncheng: {
    ...{ unit: '140800', name: '运城市', documentNumber: '演示·运工信〔2026〕9号', place: 4 },
    rows: `
镁合金轮毂半固态成形 | 闻喜轻合金有限公司 | 企业组 | 是
盐湖卤水提溴废液回用 | 盐湖化工科技有限公司 | 企业组 | 否
果树枝条粉碎还田机 | 临猗农机有限公司 | 企业组 | 否`,
  },
} as const

type List = (typeof lists)[keyof typeof lists]

/** 附件4 as a city would send it, and the official numbers typed for its rows. */
async function formOf({ name, rows, place }: List) {
  const cells = rows
    .trim()
    .split('\n')
    .map((line, i) => {
      const [project = '', subject = '', group = '', specialised = ''] = line
        .split('|')
        .map(cell => cell.trim())
      const phone = inventedPhone(70_000 + place * 100 + i)
      return [project, `演示·${subject}`, group, specialised, '演示联系人', phone, '演示负责人']
    })
  const bytes = await formXlsx({
    ...{ title: form.title, unitLine: `${form.unitLabel}：${name}`, rows: cells, note: form.note.text },
    ...{ columns: form.columns.map(({ heading }) => heading), draft: false, author: '演示' },
  })
  const numbers = cells.map((_, i) => ({
    line: firstRow + i,
    number: `演示SX2026${place}${String(i + 1).padStart(3, '0')}`,
  }))
  return { file: { name: `演示·${name}附件4.xlsx`, base64: bytes.toString('base64') }, numbers }
}

/** Previews a unit's form and enters it; answers its arrival. */
async function enter({ player, now }: Office, list: List) {
  const { unit, documentNumber } = list
  const asked = { edition, unit, ...(await formOf(list)) }
  const { previewed } = await player.ask('province', now(), ['recommendations', 'previewForm'], asked)
  const { arrival } = await player.ask('province', now(), ['recommendations', 'enterForm'], {
    ...{ ...asked, previewed, documentNumber },
  })
  return { edition, arrival, expectedVersion: 1 }
}

/** Four lists on the province's desk: two accepted, one sent back, one that waits; one unit may not recommend. */
export async function receiveLists(office: Office): Promise<void> {
  const { player, now } = office
  for (const list of [lists.datong, lists.jinzhong]) {
    const arrived = await enter(office, list)
    await player.ask('province', now(), ['recommendations', 'acceptArrival'], arrived)
  }
  const returned = await enter(office, lists.linfen)
  const reason = '官网报名号有误，请核对后再报'
  await player.ask('province', now(), ['recommendations', 'returnArrival'], { ...returned, reason })
  await enter(office, lists.yuncheng)
  await player.ask('province-a', now(), ['recommendations', 'suspendUnit'], {
    ...{ edition, unit: '140171', basis: '演示：演示暂停推荐资格，不代表实际情况' },
  })
}

/** One project came up from two cities; both are asked, one has answered by letter. */
export async function askAboutTwice({ player, now }: Office): Promise<void> {
  await player.ask('province', now(), ['recommendations', 'findCross'], { edition })
  const { cases } = await player.ask('province', now(), ['recommendations', 'crossCases'], {
    ...{ edition, part: 'open' },
  })
  const found = cases[0]
  if (!found) throw new Error('demo: no case between cities was found')
  const { version } = await player.ask('province', now(), ['recommendations', 'askCross'], {
    ...{ edition, case: found.case, expectedVersion: found.version, dueOn: '2026-06-19' },
    question: '请说明两份推荐是否为同一项目，由哪一家实施。',
  })
  const side = found.sides.find(({ sourceName }) => sourceName === lists.datong.name)
  await player.ask('province', now(), ['recommendations', 'enterCrossStatement'], {
    ...{ edition, case: found.case, expectedVersion: version, application: side?.application ?? '' },
    ...{ stance: 'keep', text: '演示：项目由本市企业研发和投产，请保留。', ref: '演示·同工信函〔2026〕3号' },
  })
}
