import { expect, test } from 'vitest'
import { parseTemplate, templateData } from '../../../cloudfunctions/shared/gateways/wechat-template'

const words = {
  title: '煤矸石制备绿色建材生产线示范应用与推广项目二期',
  note: '还没有提交',
  time: '2026年7月10日 23:59',
  result: '审核没有通过',
}

test('fills each keyword and cuts it to what WeChat takes', () => {
  const template = parseTemplate('tpl-1|title=thing1|note=thing5|time=time3|result=phrase2', 'X')
  const data = templateData(template!, words)
  expect(data).toEqual({
    thing1: { value: '煤矸石制备绿色建材生产线示范应用与推广…' },
    thing5: { value: '还没有提交' },
    time3: { value: '2026年7月10日 23:59' },
    phrase2: { value: '审核没有通' },
  })
  expect([...data.thing1!.value]).toHaveLength(20)
})

test('exactly twenty characters stay whole', () => {
  const template = parseTemplate('tpl-1|title=thing1', 'X')
  const title = '一二三四五六七八九十一二三四五六七八九十'
  expect(templateData(template!, { ...words, title }).thing1?.value).toBe(title)
})

test('an empty setting means: this kind is not set up', () => {
  expect(parseTemplate('', 'X')).toBeNull()
})

test.each(['tpl-1', 'tpl-1|thing1=title', 'tpl-1|title=', 'tpl-1|subject=thing1'])(
  'a setting written as %s is refused with the name of the variable',
  text => {
    expect(() => parseTemplate(text, 'WECHAT_TEMPLATE_DEADLINE')).toThrow(/^WECHAT_TEMPLATE_DEADLINE .*应像/)
  },
)
