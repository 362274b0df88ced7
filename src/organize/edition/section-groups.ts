import { GROUPS, SUBJECTS } from './choices'
import { type FormField, freshId } from './form-field'

const name: FormField = { kind: 'text', at: ['name'], label: '名称' }
const subjects: FormField = {
  kind: 'choices',
  at: ['subjects'],
  label: '谁可以报',
  choices: SUBJECTS,
}

/** 分组与赛道. */
export const GROUPS_AND_TRACKS: readonly FormField[] = [
  {
    kind: 'list',
    at: ['edition', 'groups'],
    label: '组别',
    add: '加一个组别',
    blank: ({ edition }) => ({
      ...{ id: freshId('group', edition.groups), name: '', subjects: [], subtypes: [], clause: '' },
    }),
    fields: [
      name,
      subjects,
      {
        kind: 'list',
        at: ['subtypes'],
        label: '小类',
        add: '加一个小类',
        blank: ({ edition }) => ({
          id: freshId(
            'subtype',
            edition.groups.flatMap(group => group.subtypes),
          ),
          name: '',
          subjects: [],
        }),
        fields: [name, subjects],
      },
      { kind: 'clause', at: ['clause'], label: '依据条款' },
    ],
  },
  {
    kind: 'list',
    at: ['edition', 'tracks'],
    label: '赛道',
    add: '加一个赛道',
    blank: ({ edition }) => ({ id: freshId('track', edition.tracks), name: '', groups: [], clause: '' }),
    fields: [
      name,
      { kind: 'choices', at: ['groups'], label: '适用组别', choices: GROUPS },
      { kind: 'tick', at: ['ownRegion'], label: '这类赛事只收本区域注册的企业' },
      { kind: 'clause', at: ['clause'], label: '依据条款' },
    ],
  },
]
