import type { Edition } from './edition'
import {
  type EditionFinding,
  everyField,
  type FieldPath,
  repeated,
  wrongUnless,
} from './edition-problems-finding'

type Kind = 'groups' | 'tracks' | 'subtypes' | 'stages' | 'teams'

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  groups: '组别',
  tracks: '赛道',
  subtypes: '小类',
  stages: '轮次',
  teams: '小类（或没有小类的组别）',
}

/** Fields that hold ids of the edition's own groups, tracks, subtypes and stages, by name. */
const REFERENCES: Readonly<Record<string, Kind>> = {
  groups: 'groups',
  group: 'groups',
  tracks: 'tracks',
  subtypes: 'subtypes',
  acrossSubtypes: 'teams',
  stage: 'stages',
}

/** Ids are used once, and what is referred to exists. */
export function referenceFindings(edition: Edition): EditionFinding[] {
  const subtypes = edition.groups.flatMap(group => group.subtypes.map(subtype => subtype.id))
  const whole = edition.groups.filter(group => group.subtypes.length === 0)
  const known: Record<Kind, ReadonlySet<string>> = {
    groups: new Set(edition.groups.map(group => group.id)),
    tracks: new Set(edition.tracks.map(track => track.id)),
    subtypes: new Set(subtypes),
    stages: new Set(edition.stages.map(stage => stage.id)),
    teams: new Set([...subtypes, ...whole.map(group => group.id)]),
  }
  return [
    ...uniqueIds(edition),
    ...subtypeFindings(edition),
    ...everyField(edition, ['edition']).flatMap(({ at, value }) => {
      const kind = referenceKind(at)
      if (kind === null || typeof value !== 'string' || known[kind].has(value)) return []
      const choices = [...known[kind]].join('、')
      const hint =
        choices === '' ? `本届没有设${KIND_NAMES[kind]}` : `本届的${KIND_NAMES[kind]}有：${choices}`
      return wrongUnless(false, at, `没有编号为“${value}”的${KIND_NAMES[kind]}，请核对；${hint}。`)
    }),
    ...askedFindings(edition),
  ]
}

function referenceKind(at: FieldPath): Kind | null {
  const key = typeof at.at(-1) === 'number' ? at.at(-2) : at.at(-1)
  return REFERENCES[String(key)] ?? null
}

function uniqueIds(edition: Edition): EditionFinding[] {
  const lists: [string, FieldPath, readonly { id: string }[]][] = [
    ['组别', ['edition', 'groups'], edition.groups],
    ['赛道', ['edition', 'tracks'], edition.tracks],
    ['时间安排', ['edition', 'timetable'], edition.timetable],
    ['报名渠道', ['edition', 'registration', 'channels'], edition.registration.channels],
    ['参赛条件', ['edition', 'requirements'], edition.requirements],
    ['轮次', ['edition', 'stages'], edition.stages],
    ...(edition.attachments === 'not-stated'
      ? []
      : [
          ['附件材料', ['edition', 'attachments'], edition.attachments] as [
            string,
            FieldPath,
            readonly { id: string }[],
          ],
        ]),
  ]
  return lists.flatMap(([name, at, items]) =>
    repeated(
      items,
      item => item.id,
      i => [...at, i, 'id'],
      id => `${name}里编号“${id}”写了两次，请给每一项不同的编号。`,
    ),
  )
}

function subtypeFindings(edition: Edition): EditionFinding[] {
  const all = edition.groups.flatMap((group, g) =>
    group.subtypes.map((subtype, s) => ({ subtype, group, at: ['edition', 'groups', g, 'subtypes', s] })),
  )
  return [
    ...repeated(
      all,
      one => one.subtype.id,
      i => [...all[i]!.at, 'id'],
      id => `小类编号“${id}”写了两次，请给每个小类不同的编号。`,
    ),
    ...all.flatMap(({ subtype, group, at }) =>
      wrongUnless(
        subtype.subjects.every(subject => group.subjects.includes(subject)),
        [...at, 'subjects'],
        `“${subtype.name}”的申报主体超出了“${group.name}”允许的范围，请把组别的申报主体补全，或改小类。`,
      ),
    ),
  ]
}

/** Checks that ask applicants to choose offer exactly what the edition has. */
function askedFindings(edition: Edition): EditionFinding[] {
  return edition.requirements.flatMap(({ check }, i) => {
    const at = ['edition', 'requirements', i, 'check', 'params']
    if (check.name === 'group-chosen')
      return wrongUnless(
        sameNames(check.params.groups, edition.groups),
        [...at, 'groups'],
        '供选择的组别和本届的组别不一致，请照“组别”逐项写编号和名称。',
      )
    if (check.name === 'registration-channel')
      return wrongUnless(
        sameNames(check.params.channels, edition.registration.channels),
        [...at, 'channels'],
        '供选择的渠道和本届的报名渠道不一致，请照“报名渠道”逐项写编号和名称。',
      )
    return []
  })
}

function sameNames(offered: readonly Named[], has: readonly Named[]): boolean {
  return JSON.stringify(offered.map(named)) === JSON.stringify(has.map(named))
}

interface Named {
  id: string
  name: string
}

function named({ id, name }: Named): Named {
  return { id, name }
}
