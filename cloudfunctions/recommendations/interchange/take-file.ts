import { knownEdition } from '../../shared/edition-of'
import type { WriteContext } from '../../shared/operation'
import { type Received, receiveList } from '../inbox/receive-list'
import { recommenderOf } from '../inbox/recommenders'
import { openFile } from './open-file'

/** Lays a signed file on the desk, however it came; refused whole, or taken whole. */
export async function takeFile(
  { db, host, caller, now, requestId }: WriteContext,
  asked: { edition: string; unit: string; file: string },
  { via, arrivedAt }: { via: 'file' | 'api'; arrivedAt: Date },
): Promise<Received> {
  const place = recommenderOf(knownEdition(asked.edition).slug, asked.unit)
  const { file, lines, rows } = await openFile(db, host.keys, place, asked.file)
  const { edition: fromEdition, number: fromNumber, documentNumber } = file.from
  const from = { fromEdition, fromNumber, documentNumber, listHash: file.listHash }
  return receiveList(
    db,
    host.keys,
    place,
    { via, arrivedAt, ...from, lines, rows },
    { actor: caller.actor, requestId, now },
  )
}
