import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Pressable } from '../../components/pressable'
import type { NoticeView } from '../../contract/views/catalog'
import { scrollToElement } from '../../platform/scroll-to'
import { ClauseItem, clauseElement } from './clause-item'
import { Contests } from './contests'

const afterDrawingMs = 80
const sectionElement = (heading: string) => `section-${heading.replace(/[^\p{L}\p{N}]/gu, '')}`
const inheritedHeading = '依上级文件执行的条款'
const contestsHeading = '赛事名录'

/** 逐条: the clauses under their headings, a table of contents on top, the one asked for in the middle of the screen. */
export function Clauses({ notice, asked }: { notice: NoticeView; asked: string | undefined }) {
  useEffect(() => {
    if (!asked) return
    const timer = setTimeout(() => scrollToElement(clauseElement(asked)), afterDrawingMs)
    return () => clearTimeout(timer)
  }, [asked])
  const sections = [
    ...notice.sections,
    ...(notice.inherited.length > 0 ? [{ heading: inheritedHeading, clauses: notice.inherited }] : []),
  ]
  const headings = [...sections.map(({ heading }) => heading), ...(notice.contests ? [contestsHeading] : [])]
  return (
    <View>
      <View className="contents" data-testid="notice.contents">
        {headings.map(heading => (
          <Pressable
            className="contents__item"
            key={heading}
            onTap={() => scrollToElement(sectionElement(heading))}
          >
            {heading}
          </Pressable>
        ))}
      </View>
      {sections.map(({ heading, clauses }) => (
        <View key={heading}>
          <View className="section" id={sectionElement(heading)}>
            {heading}
          </View>
          <View className="card">
            {clauses.map(clause => (
              <ClauseItem
                clause={clause}
                key={clause.id}
                target={clause.id === asked}
                edition={notice.edition.slug}
              />
            ))}
          </View>
        </View>
      ))}
      {notice.contests && (
        <View>
          <View className="section" id={sectionElement(contestsHeading)}>
            {contestsHeading}
          </View>
          <Contests contests={notice.contests} />
        </View>
      )}
      {notice.notStated.length > 0 && (
        <View>
          <View className="section">本届通知未规定的</View>
          <View className="card" data-testid="notice.not-stated">
            {notice.notStated.map(({ topic, sentence }) => (
              <View className="fact" key={topic}>
                <View className="fact__name">{topic}</View>
                <View className="fact__value">{sentence}</View>
              </View>
            ))}
          </View>
        </View>
      )}
    </View>
  )
}
