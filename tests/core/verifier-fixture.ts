import { filesOf, type Season, zipOf } from './bundle-fixture'

export interface Report {
  code: number
  findings: { code: number; where: string; message: string }[]
  warnings: string[]
  heads: { session: string; seq: number; hash: string }[]
}

const module: { verifyBundle: (zip: Buffer, anchors?: string[]) => Report } = await import(
  new URL('../../scripts/verify-bundle/verify-bundle.mjs', import.meta.url).href
)

/** The verifier's report on a zip and anchors held outside. */
export function verify(zip: Buffer, anchors: string[] = []): Report {
  return module.verifyBundle(zip, anchors)
}

/** The verifier's report on a season that was hashed honestly, whatever it claims. */
export function verifySeason(season: Season, anchors: string[] = []): Report {
  return verify(zipOf(filesOf(season)), anchors)
}
