import { describe, expect, test } from 'vitest'
import { everybody, isComplete, reachSentence, reminderInput } from '../../../src/organize/broadcast/audience'

describe('the audience', () => {
  test('what is not narrowed is not asked for', () => {
    expect(reminderInput('changzhi-2026', everybody)).toEqual({
      edition: 'changzhi-2026',
      purpose: 'submit',
      audience: {},
    })
  })
  test('what is narrowed is, and who was taken off the list stays off', () => {
    const reminder = {
      ...everybody,
      counties: ['140403'],
      without: ['per_0000000000000002'],
      missingOfficialNumber: true,
    }
    expect(reminderInput('changzhi-2026', reminder).audience).toEqual({
      counties: ['140403'],
      without: ['per_0000000000000002'],
      missingOfficialNumber: true,
    })
  })
  test('own words travel with a notice only', () => {
    const words = { title: ' 时间调整 ', text: ' 改到九点 ' }
    expect(reminderInput('e', { ...everybody, ...words })).not.toHaveProperty('title')
    expect(reminderInput('e', { ...everybody, ...words, purpose: 'notice' })).toMatchObject({
      title: '时间调整',
      text: '改到九点',
    })
  })
  test('a notice is complete with both title and text, the others at once', () => {
    expect(isComplete(everybody)).toBe(true)
    expect(isComplete({ ...everybody, purpose: 'notice', title: '标题', text: '  ' })).toBe(false)
    expect(isComplete({ ...everybody, purpose: 'notice', title: '标题', text: '内容' })).toBe(true)
  })
  test('how many are reached and how, in one sentence', () => {
    const reach = { wechat: 21, sms: 14, inAppOnly: 2 }
    expect(reachSentence({ count: 37, reach })).toBe('将通知 37 人：微信可达 21、短信 14、仅站内 2')
    expect(reachSentence({ count: 0, reach })).toBe('没有要通知的人')
  })
})
