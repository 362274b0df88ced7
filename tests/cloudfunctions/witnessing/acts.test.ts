import { describe, expect, it } from 'vitest'
import { acts } from '../../../cloudfunctions/shared/acts'
import { actName, areas, prefixesOf } from '../../../cloudfunctions/witnessing/act-words'

describe('what is recorded', () => {
  it('has words a person reads, no codes', () => {
    const named = Object.values(acts)
    expect(named.filter(name => !/^[\p{Script=Han}，、0-9（）]{2,20}$/u.test(name))).toEqual([])
  })

  it('stands in exactly one area, so that narrowing loses nothing and shows nothing twice', () => {
    const areasOf = (act: string) =>
      areas.filter(({ id }) => prefixesOf(id)!.some(prefix => act.startsWith(prefix))).map(({ id }) => id)
    expect(Object.keys(acts).filter(act => areasOf(act).length !== 1)).toEqual([])
  })

  it('of an older version is never shown by its code', () => {
    expect(actName('rounds.somethingOld')).toBe('其他操作')
    expect(actName('rounds.seal')).toBe('封存')
  })
})
