import type * as z from 'zod'
import type { sealedPart, signedFile } from '../../../src/contract/schemas/interchange'
import { canonical } from '../../../src/core/canonical'

/** The signed file of a list as it travels. */
export type SignedFile = z.output<typeof signedFile>
/** What is sealed in it, project by project. */
export type SealedPart = z.output<typeof sealedPart>

/** What the signature is over: everything else, written in one way only. */
export function signedText({ signature: _, ...rest }: Partial<SignedFile>): string {
  return canonical(rest)
}

/** What the sealed part is bound to: it opens for this list of this unit in this edition alone. */
export function sealedPlace({ to, listHash }: Pick<SignedFile, 'to' | 'listHash'>): string {
  return `csc-recommendation-1|${to.edition}|${to.unit}|${listHash}`
}
