import type { Input, Output } from '../../../src/contract/operations'
import type { RegistersView } from '../../../src/contract/views/registers'
import type { FreshDatabase } from '../../setup/database'
import type { TestPerson } from '../../setup/people'
import { edition, type ScreeningWorld, screeningWorld } from './support'

type Complete = Input<'screening', 'importRegister'>['complete']
type Kind = 'award' | 'national-list'

const head = '年份,级别,赛事或榜单名称,奖项或名次,项目名称,参赛主体,统一社会信用代码'
export const source = '演示·晋工信发布'

/** Rows of a list under its headings, as a CSV file. */
export const fileOf = (rows: readonly string[]) => ({
  name: '演示往届名单.csv',
  base64: Buffer.from([head, ...rows].join('\n')).toString('base64'),
})

/** What an import of these rows asks, once its preview is known. */
export const importOf = (rows: readonly string[], previewed: string, complete: Complete = []) => ({
  ...{ edition, kind: 'award' as const, file: fileOf(rows), source, previewed, complete },
})

/** Officers over the lists of past winners. */
export interface RegistersWorld extends ScreeningWorld {
  approver: TestPerson
  preview(rows: readonly string[], kind?: Kind): Promise<Output<'screening', 'previewRegister'>>
  /** Previews and imports as the operator. */
  enter(
    rows: readonly string[],
    complete?: Complete,
    kind?: Kind,
  ): Promise<Output<'screening', 'importRegister'>>
  takeBack(id: string): Promise<unknown>
  overview(): Promise<RegistersView>
  /** How many entries are kept. */
  entries(): Promise<number>
}

export async function registersWorld(db: FreshDatabase): Promise<RegistersWorld> {
  const world = await screeningWorld(db)
  const approver = await world.as('approver')
  const preview: RegistersWorld['preview'] = (rows, kind = 'award') =>
    world.get(world.officer, ['screening', 'previewRegister'], { edition, kind, file: fileOf(rows) })
  return Object.assign(world, {
    approver,
    preview,
    enter: (async (rows, complete = [], kind = 'award') => {
      const { previewed } = await preview(rows, kind)
      const input = { ...importOf(rows, previewed, complete), kind }
      return world.get(world.officer, ['screening', 'importRegister'], input)
    }) as RegistersWorld['enter'],
    takeBack: (id: string) =>
      world.get(approver, ['screening', 'withdrawRegister'], { edition, import: id, reason: '演示：录错了' }),
    overview: () => world.get(world.officer, ['screening', 'registers'], { edition }),
    entries: async () =>
      (await db.pool.query('select count(*)::int as n from csc.register_entry')).rows[0].n as number,
  })
}
