import type { FilingValues } from '../../src/core/filing'
import type { AddPerson } from './confirm-team'
import { inventedPhone } from './invented'
import type { Office } from './screen-entrant'
import { nationEdition } from './stops'

/** Who files for a contest of the plan; `contest` its place in it. */
const filers = [
  { key: 'filer1', contest: 'regional-4', place: '山西省', city: '太原市' },
  { key: 'filer2', contest: 'regional-5', place: '辽宁省', city: '沈阳市' },
  { key: 'filer3', contest: 'regional-10', place: '浙江省', city: '杭州市' },
].map((filer, i) => ({ ...filer, name: `演示·填报人${i + 1}`, phone: inventedPhone(61 + i) }))

const contestName = (place: string) => `第九届“创客中国”${place}中小企业创新创业大赛`

/** One form accepted, one sent back with its lines, one not handed in. */
export async function playFilings({ player, now }: Office, add: AddPerson): Promise<void> {
  for (const { key, contest, place, city, name, phone } of filers) {
    await add({ key, name, phone })
    const { filing } = await player.ask('nation', now(), ['recommendations', 'openFiling'], {
      ...{ edition: nationEdition, contest, name, phone },
    })
    const { version } = await player.ask(key, now(), ['recommendations', 'saveFiling'], {
      ...{ filing, values: valuesOf(place, city), expectedVersion: 1 },
    })
    if (key === 'filer3') continue
    const submit = { filing, expectedVersion: version }
    const submitted = await player.ask(key, now(), ['recommendations', 'submitFiling'], submit)
    await player.ask('nation', now(), ['recommendations', 'decideFiling'], {
      ...{ filing, expectedVersion: submitted.version },
      ...(key === 'filer1'
        ? { decision: 'accept', lines: [] }
        : { decision: 'return', lines: ['plan'], reason: '演示：请写明奖金设置和决赛环节' }),
    })
  }
}

const valuesOf = (place: string, city: string): FilingValues & { kind: 'regional' } => ({
  ...{ host: `演示·${place}工业和信息化主管部门`, filledOn: '2024-05-09', field: '' },
  ...{ contestName: contestName(place), kind: 'regional', startsOn: '2024-06-01', endsOn: '2024-08-20' },
  ...{ organisation: '主办单位：演示单位；承办单位：演示单位', finalPlace: city },
  plan: '演示：初赛网络评审，复赛、决赛现场路演答辩。企业组、创客组分别评审。',
})
