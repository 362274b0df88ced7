import type { Connection } from '../../cloudfunctions/shared/database/connect'
import { enterProjects, type ProjectToEnter } from '../../cloudfunctions/shared/enter-projects'
import type { Keys } from '../../cloudfunctions/shared/keys'
import { withCheckDigits } from '../../src/core/company-code'
import { SHANXI_RECOMMENDING_UNITS } from '../../src/editions/regions-shanxi'
import { invented, retold, seeded } from './rules-text'

const now = new Date('2026-08-06T02:00:00Z')
const batch = 2000

/** An invented identity number (演示) with a right check digit; `order` makes it another person's. */
function identity(order: number): string {
  const first17 = `140400${1950 + (order % 50)}0101${String(Math.floor(order / 50) % 1000).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...first17].reduce((total, digit, i) => total + Number(digit) * weights[i]!, 0)
  return `${first17}${'10X98765432'[sum % 11]}`
}

/** One of five is a team of three, two in a hundred are retold after an earlier one of another source. */
function project(number: number, source: string, groups: { company: string; team: string }): ProjectToEnter {
  const random = seeded(number * 2 + 1)
  const earlier = number > 0 && random() / 2 ** 32 < 0.02 ? random() % number : null
  const words = seeded((earlier ?? number) * 2)
  const [projectName, told] = [invented(words, 5), invented(words, 40 + (words() % 80))]
  const summary = earlier === null ? told : retold(random, told)
  const isTeam = number % 5 === 4
  const code = withCheckDigits('91140400', `MA${String(number).padStart(6, '0')}`)
  const subjectName = isTeam ? `演示团队${number}` : `演示企业${number}有限公司`
  const people = isTeam ? [0, 1, 2].map(place => number * 3 + place) : []
  if (isTeam && random() / 2 ** 32 < 0.01) people[0] = (random() % (number + 1)) * 3
  return {
    ...{ source, externalNumber: String(number), fromApplication: null, owner: null, county: null },
    ...{ group: isTeam ? groups.team : groups.company, subtype: isTeam ? 'maker-team' : null },
    ...{
      projectName,
      subjectName,
      companyCode: isTeam ? null : code,
      officialNumber: `CM${source}-${number}`,
    },
    form: {
      ...{ subject: isTeam ? 'university-team' : 'company', projectName, summary, contactName: '演示联系人' },
      ...(isTeam ? { teamName: subjectName } : { companyName: subjectName, companyCode: code }),
      members: people.map((order, place) => ({
        ...{ id: `m${place}`, name: `演示成员${place}`, role: '', core: true, onCertificate: true },
        identity: identity(order),
      })),
      ...{ pastAwards: ['none'], nationalLists: ['none'], thematicContest: 'no' },
    },
  }
}

async function enter(
  { database }: Connection,
  keys: Keys,
  edition: string,
  projects: readonly ProjectToEnter[],
): Promise<void> {
  for (let from = 0; from < projects.length; from += batch)
    await database.transaction(tx =>
      enterProjects(
        tx,
        keys,
        { edition, batch: `bench${from}`, actor: 'bench', now },
        projects.slice(from, from + batch),
      ),
    )
}

/** Twelve units recommend 200 projects each to the province; 49 contests have 40,000 in the library of the nation. */
export async function fillLists(
  connection: Connection,
  keys: Keys,
  sizes: { each: number; library: number },
) {
  const units = SHANXI_RECOMMENDING_UNITS.map(({ code }) => code)
  const province = units.flatMap((unit, u) =>
    Array.from({ length: sizes.each }, (_, i) =>
      project(u * sizes.each + i, unit, { company: 'enterprise', team: 'startup' }),
    ),
  )
  await enter(connection, keys, 'shanxi-2026', province)
  const contests = Array.from({ length: 49 }, (_, i) => `contest-${i + 1}`)
  const library = Array.from({ length: sizes.library }, (_, i) =>
    project(i, contests[i % contests.length]!, { company: 'enterprise', team: 'maker' }),
  )
  await enter(connection, keys, 'national-2024', library)
}
