import { inventedPhone } from './invented'
import type { Office } from './screen-entrant'
import { demoEdition } from './stops'

const edition = demoEdition
const head = '姓名,手机号,工作单位,职称,领域,回避单位,近三年评审次数'
const fields = ['装备制造', '新材料', '信息技术', '节能环保', '投资']
const titles = ['教授', '研究员', '高级工程师', '投资总监']

/** Twenty experts of five fields and ten employers, admitted from a roster. */
export async function fillExpertPool({ player, now }: Office): Promise<void> {
  const lines = Array.from({ length: 20 }, (_, i) => {
    const employer = `演示·第${(i % 10) + 1}研究机构`
    const name = `演示专家${String(i + 1).padStart(2, '0')}`
    return [name, inventedPhone(60_001 + i), employer, titles[i % 4], fields[i % 5], '', i % 4].join(',')
  })
  const file = {
    name: '演示·专家名册.csv',
    base64: Buffer.from([head, ...lines].join('\n')).toString('base64'),
  }
  const asked = { edition, file }
  const { previewed } = await player.ask('operator', now(), ['rounds', 'previewExperts'], asked)
  await player.ask('operator', now(), ['rounds', 'importExperts'], {
    ...{ ...asked, previewed, source: '演示·市工信局专家名册', as: 'active' },
  })
}
