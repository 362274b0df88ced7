import type { MessageWords } from './wechat'

/** A subscribe template of the city: its id, and which of our words each of its keywords shows. */
export interface WechatTemplate {
  id: string
  fields: { keyword: string; word: keyof MessageWords }[]
}

const words: readonly string[] = ['title', 'note', 'time', 'result'] satisfies (keyof MessageWords)[]

/** Longest values WeChat takes, by the kind in front of a keyword's number; more is refused with 47003. */
const longest: Record<string, number> = {
  thing: 20,
  phrase: 5,
  name: 10,
  character_string: 32,
  short_thing: 5,
}

/**
 * Reads `<id>|title=thing1|note=thing3|time=time2` from the environment; null when empty. Throws a Chinese sentence
 * naming `variable` when it is written differently.
 */
export function parseTemplate(text: string, variable: string): WechatTemplate | null {
  const [id = '', ...pairs] = text.split('|').map(part => part.trim())
  if (id === '') return null
  const fields = pairs.map(pair => {
    const [word = '', keyword = ''] = pair.split('=')
    if (!words.includes(word) || !/^[a-z_]+\d+$/.test(keyword))
      throw new Error(`${variable} 写法不对，应像：模板ID|title=thing1|note=thing2|time=time3`)
    return { keyword, word: word as keyof MessageWords }
  })
  if (fields.length === 0) throw new Error(`${variable} 缺少字段对应，应像：模板ID|title=thing1|time=time2`)
  return { id, fields }
}

/** The `data` of a send: every keyword of the template filled and cut to what WeChat takes. */
export function templateData(
  template: WechatTemplate,
  said: MessageWords,
): Record<string, { value: string }> {
  return Object.fromEntries(
    template.fields.map(({ keyword, word }) => [
      keyword,
      { value: shorten(keyword, said[word] ?? said.title) },
    ]),
  )
}

function shorten(keyword: string, text: string): string {
  const most = longest[keyword.replace(/\d+$/, '')]
  const signs = [...text.replace(/\s+/g, ' ')]
  if (most === undefined || signs.length <= most) return signs.join('')
  if (!keyword.startsWith('thing')) return signs.slice(0, most).join('')
  return `${signs.slice(0, most - 1).join('')}…`
}
