import { describe, expect, test } from 'vitest'
import { inTurn } from '../../../cloudfunctions/shared/files/in-turn'

describe('heavy work', () => {
  test('is done one after another, also after one failed; the twenty-fifth who waits is told to come back', async () => {
    let inside = 0
    let most = 0
    let open = () => {}
    const gate = new Promise<void>(done => {
      open = done
    })
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await gate
      inside -= 1
      return 'done'
    }
    const failing = inTurn(async () => Promise.reject(new Error('this one')))
    const waiting = Array.from({ length: 23 }, () => inTurn(work))
    await expect(inTurn(work)).rejects.toMatchObject({ code: 'BUSY' })
    open()
    await expect(failing).rejects.toThrow('this one')
    expect(await Promise.all(waiting)).toEqual(Array(23).fill('done'))
    expect(most).toBe(1)
    expect(await inTurn(work)).toBe('done')
  })
})
