import { choicesFrom } from './choices'
import type { FormField } from './form-field'

const KINDS = choicesFrom({
  'grand-final': '总决赛',
  regional: '区域赛',
  thematic: '专题赛',
  'overseas-regional': '境外区域赛',
})

/** 赛事名录. */
export const CONTESTS: readonly FormField[] = [
  {
    kind: 'list',
    at: ['edition', 'contests'],
    label: '赛事名录',
    hint: '通知列出专题赛等赛事的才写；本届没列、上级列了的，会按上级的名录显示',
    add: '加一份名录',
    blank: () => ({ kind: '', title: '', clause: '', contests: [] }),
    fields: [
      { kind: 'choice', at: ['kind'], label: '类型', choices: KINDS },
      { kind: 'text', at: ['title'], label: '标题' },
      { kind: 'clause', at: ['clause'], label: '依据条款' },
      {
        kind: 'list',
        at: ['contests'],
        label: '赛事',
        add: '加一场赛事',
        blank: () => ({ name: '', place: '', host: '', site: null }),
        fields: [
          { kind: 'text', at: ['name'], label: '名称' },
          { kind: 'text', at: ['place'], label: '地点' },
          { kind: 'text', at: ['host'], label: '主办单位' },
          { kind: 'text', at: ['organiser'], label: '承办单位', optional: true },
          { kind: 'text', at: ['site'], label: '报名网址', silent: { word: null, blank: '' } },
        ],
      },
    ],
  },
]
