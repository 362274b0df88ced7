import type { Card } from '../evidence/canonical'
import type { Caller } from '../product/caller'
import type { Answer } from '../product/door'
import { doByTwo, type Officials } from './proposals'
import type { Room } from './room'

export interface Sheet {
  sheetNo: string
  application: string
  number: number
  state: string
}

/** A sheet for every seat of a project that has no card yet; by seat. */
export async function printSheets(room: Room, by: Officials, project: string): Promise<Map<number, Sheet>> {
  const reason = '演示：手机没电'
  await doByTwo(room, by, { act: 'paper', application: project, number: null, reason })
  const { sheets } = await by.first.get<{ sheets: Sheet[] }>('rounds.paper', { session: room.session })
  const open = sheets.filter(({ application, state }) => application === project && state === 'open')
  return new Map(open.map(sheet => [sheet.number, sheet]))
}

/** The two who read sheets off, blind to each other, and the third who takes them in. */
export interface PaperDesk {
  room: Room
  readers: [Caller, Caller]
  third: Caller
}

/** One reading of a sheet; answers the sheet's state. */
export async function read(
  { room }: PaperDesk,
  who: Caller,
  { sheetNo }: Sheet,
  card: Card,
): Promise<string> {
  const { session } = room
  return (await who.get<{ state: string }>('rounds.enterPaper', { session, sheetNo, ...card })).state
}

/** Both readings alike; `slip`: the second reader misreads first, and both begin anew. */
export async function readTwice(desk: PaperDesk, sheet: Sheet, card: Card, slip: Card | null): Promise<void> {
  const [one, two] = desk.readers
  if (slip) {
    await read(desk, one, sheet, card)
    const state = await read(desk, two, sheet, slip)
    if (state !== 'open') throw new Error(`two readings that differ left the sheet ${state}`)
  }
  await read(desk, one, sheet, card)
  const state = await read(desk, two, sheet, card)
  if (state !== 'agreed') throw new Error(`two readings alike left the sheet ${state}`)
}

/** The third person takes the sheet in. */
export function takeIn({ room, third }: PaperDesk, { sheetNo }: Sheet): Promise<Answer<{ state: string }>> {
  return third.ask<{ state: string }>('rounds.confirmPaper', { session: room.session, sheetNo })
}
