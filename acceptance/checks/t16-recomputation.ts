import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, Outcome } from '../check'
import { exportedBundles } from '../evidence/bundle'
import { hasPython, loadVerifier, randomSessions, twinCodes } from '../evidence/verifiers'

/** T16: sessions invented by the twin are recomputed by the verifier, and the product's own by both. */
export const recomputation: Check = {
  id: 'T16',
  claim: 'product, published verifier and Python twin compute the same results',
  projects: () => 0,
  async run({ season, random, full }): Promise<Outcome> {
    const own = exportedBundles.map(({ zip, anchor }) => ({ zip, anchors: [anchor] }))
    const verify = await loadVerifier()
    const bad = { verifierDiffers: 0, twinDiffers: 0, noPython: 0 }
    bad.verifierDiffers += own.filter(({ zip, anchors }) => verify(zip, anchors) !== 0).length
    if (!hasPython()) {
      bad.noPython = full ? 1 : 0
      const note = 'python3 is missing: only the product’s own sessions were recomputed'
      return { bad, figures: { productSessions: own.length, randomSessions: 0 }, note }
    }
    const folder = join(season.product.folder, 't16')
    const seed = 1 + random.below(1_000_000)
    const invented = randomSessions(folder, seed, full ? 2_000 : 150).map(({ file, anchor }) => ({
      ...{ zip: readFileSync(file), anchors: [anchor] },
    }))
    bad.verifierDiffers += invented.filter(({ zip, anchors }) => verify(zip, anchors) !== 0).length
    bad.twinDiffers = twinCodes(folder, [...own, ...invented]).filter(code => code !== 0).length
    return {
      bad,
      figures: { productSessions: own.length, randomSessions: invented.length, sessionSeed: seed },
    }
  },
}
