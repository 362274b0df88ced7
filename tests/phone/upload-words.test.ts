import { describe, expect, test } from 'vitest'
import { sizeText } from '../../src/components/file-size'
import { percentOf, uploadSentence } from '../../src/components/upload-words'

const look = { phase: 'sending' as const, bytes: 1000, sent: 625, secondsLeft: 40, sentence: null }

describe('what is said of a file on its way', () => {
  test('how much, how long, and what to do', () => {
    expect(uploadSentence(look)).toBe('62% · 约剩 40 秒')
    expect(uploadSentence({ ...look, secondsLeft: 0 })).toBe('62% · 约剩 1 秒')
    expect(uploadSentence({ ...look, secondsLeft: 300 })).toBe('62% · 约剩 5 分钟')
    expect(uploadSentence({ ...look, secondsLeft: 7_200 })).toBe('62% · 约剩 2 小时')
    expect(uploadSentence({ ...look, secondsLeft: null })).toBe('62%')
    expect(uploadSentence({ ...look, phase: 'waiting' })).toBe('网络断了，已传 62%，联网后继续')
    expect(uploadSentence({ ...look, phase: 'gone' })).toBe('请重新选择同一文件，将从 62% 继续')
    expect(uploadSentence({ ...look, phase: 'finishing' })).toBe('检查中，可先填别的')
  })
  test('100% only when all of it has left; an empty file is 0%', () => {
    expect(percentOf({ bytes: 1000, sent: 999 })).toBe(99)
    expect(percentOf({ bytes: 1000, sent: 1000 })).toBe(100)
    expect(percentOf({ bytes: 0, sent: 0 })).toBe(0)
  })
  test('sizes are rounded up: over a limit never looks like the limit', () => {
    const megabyte = 1024 * 1024
    expect(
      [0, 1, 1024, 1.5 * megabyte, 100 * megabyte, 100 * megabyte + 1, 1024 * megabyte].map(sizeText),
    ).toEqual([...['0KB', '1KB', '1KB', '1.5MB', '100MB', '101MB', '1GB']])
  })
})
