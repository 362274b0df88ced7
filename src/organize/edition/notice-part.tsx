import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { fieldId } from '../../components/field'
import { Pressable } from '../../components/pressable'
import { StatusChip } from '../../components/status-chip'
import { TextArea } from '../../components/text-area'
import { freshClauseId } from './clause-field'
import { ClauseText } from './clause-text'
import { useForm } from './form-context'

/** 通知与条款: the notice pasted as a whole, and its clauses, each found in it or said to be missing. */
export function NoticePart() {
  const { document, change, problemOf, unfound, readOnly } = useForm()
  const [opened, setOpened] = useState<string | null>(null)
  const { clauses } = document
  const add = () => {
    const id = freshClauseId(document)
    const fresh = { id, document: document.edition.slug, heading: '', text: '', use: 'shown' }
    change(['clauses'], [...clauses, fresh])
    setOpened(id)
  }
  return (
    <View>
      <View className="card">
        <TextArea
          name="notice"
          label="通知原文"
          hint="把正式通知的全文粘贴在这里；补充通知接在后面"
          most={200_000}
          value={document.notice}
          disabled={readOnly}
          onChange={text => change(['notice'], text)}
          problem={problemOf(['notice'])}
        />
      </View>
      <View className="card" data-testid="ed.clauses">
        <View className="card__title">{`条款（${clauses.length}条，${unfound.size}条未在通知原文中找到）`}</View>
        {clauses.map(({ id, heading }, index) => (
          <View className="ed-item" id={fieldId(`clauses-${index}`)} key={id}>
            <Pressable
              className="ed-item__head"
              expanded={opened === id}
              testId={`clause.${id}`}
              onTap={() => setOpened(opened === id ? null : id)}
            >
              <View className="ed-item__name">{`${id} ${heading}`}</View>
              {unfound.has(id) && <StatusChip status="fail">未在通知原文中找到</StatusChip>}
            </Pressable>
            {opened === id && (
              <View className="ed-item__body">
                <ClauseText index={index} />
                {!readOnly && (
                  <Button
                    kind="danger"
                    narrow
                    onTap={() =>
                      change(
                        ['clauses'],
                        clauses.filter(clause => clause.id !== id),
                      )
                    }
                  >
                    删去这一条
                  </Button>
                )}
              </View>
            )}
          </View>
        ))}
        {!readOnly && (
          <Button kind="secondary" narrow icon="plus" testId="clause.add" onTap={add}>
            加一条条款
          </Button>
        )}
      </View>
    </View>
  )
}
