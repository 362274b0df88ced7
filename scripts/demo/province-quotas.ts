import { SHANXI_RECOMMENDING_UNITS } from '../../src/editions/regions-shanxi'
import type { Office } from './screen-entrant'
import { provinceEdition } from './stops'

const edition = provinceEdition
/** What the units without this software reported, in the order of the notice; 长治 is counted by the system. */
const typedCounts = [121, 74, 41, 0, 48, 33, 77, 69, 52, 58, 39, 29]

/** The province shares out 180 places, announces the plan, and two people lock it. */
export async function shareOutQuotas({ player, now }: Office): Promise<void> {
  const units = SHANXI_RECOMMENDING_UNITS.map(({ code, name }, i) => ({
    ...{ unit: code, floor: 2, cap: null },
    typed:
      code === '140400'
        ? null
        : { count: typedCounts[i]!, qualified: null, basis: `演示：${name}6月11日报送的统计` },
  }))
  const { version } = await player.ask('province', now(), ['recommendations', 'saveQuotaPlan'], {
    ...{ edition, seats: 180, method: 'largest-remainder', denominator: 'accepted', caps: 'none' },
    ...{ countedOn: '2026-06-12', units, note: '演示：按6月12日的报名数测算', expectedVersion: 0 },
  })
  const document = '演示·晋工信企业函〔2026〕8号'
  await player.ask('province-a', now(), ['recommendations', 'announceQuotas'], { edition, version, document })
  await player.ask('province-a', now(), ['recommendations', 'proposeQuotaLock'], { edition, version })
  const { versions } = await player.ask('province-b', now(), ['recommendations', 'quotaPlan'], {
    ...{ edition, countedOn: null },
  })
  const hash = versions[0]?.hash ?? ''
  await player.ask('province-b', now(), ['recommendations', 'lockQuotas'], { edition, version, hash })
}
