import type { Check, Outcome } from '../check'
import { describedOperations } from '../product/interface'

/**
 * T27: names the operations of paper entry this build has. It does not drive them: said in every run, and a failure in
 * a full one.
 */
export const paper: Check = {
  id: 'T27',
  claim: 'paper, phone and late phone together give one counted card for each judge',
  projects: () => 0,
  async run({ season, full }): Promise<Outcome> {
    const all = await describedOperations(season.product.door)
    const found = all.map(({ name }) => name).filter(name => /^rounds\..*paper/i.test(name))
    if (found.length === 0)
      return {
        bad: {},
        figures: { result: 'not in this build' },
        note: 'no operation enters scores from paper',
      }
    const note = `${found.join(' ')} exist, and this suite does not drive them yet`
    return { bad: { notDriven: full ? found.length : 0 }, figures: { result: 'not driven' }, note }
  },
}
