import type { Edition } from '../../../src/core/edition'
import { contestsBelow } from '../../../src/core/planned-contests'
import { contestsIn } from '../../shared/contests-in'
import type { Queries } from '../../shared/database/connect'
import { universitiesOf } from '../../shared/records/nominations'

/** Who sends projects up: a contest of the plan, or a university of the ministry. */
export interface Channel {
  key: string
  kind: 'contest' | 'university'
  kindName: string
  number: number
  name: string
}

/** Every channel of an edition, contests in the order of the plan, then universities as they were registered. */
export async function channelsOf(db: Queries, edition: Edition): Promise<Channel[]> {
  const contests = contestsBelow(contestsIn(edition)).map(
    ({ key, kindName, number, name }): Channel => ({ key, kind: 'contest', kindName, number, name }),
  )
  const universities = (await universitiesOf(db, edition.slug)).map(
    ({ id, name }, i): Channel => ({
      ...{ key: id, kind: 'university', kindName: '部属高校', number: i + 1, name },
    }),
  )
  return [...contests, ...universities]
}
