import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Icon } from './icon'
import { Pressable } from './pressable'

/** A column: what stands in it, where, and how wide (a CSS grid track such as `120px` or `minmax(160px, 2fr)`). */
export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  align?: 'left' | 'right' | 'center'
  track?: string
}

/** The id of a row's element on the page. */
export function tableRowId(key: string): string {
  return `row-${key}`
}

interface Properties<Row> {
  /** What the table holds, for those who hear it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Opens a row. Its first cell becomes a button with this name. */
  onOpen?: (row: Row) => void
  openLabel?: (row: Row) => string
  selectedKey?: string | null
  /** Ticked rows; with `onTick` each row gets a box. */
  ticked?: ReadonlySet<string>
  onTick?: (key: string) => void
  /** Shown in place of rows. */
  empty?: ReactNode
  /** On a phone each row is a block, cell under cell with its heading, in place of scrolling sideways. */
  stacked?: boolean
  testId?: string
}

/** What scrolls sideways can be reached by the keyboard too. */
const scrolls: object = { tabIndex: 0 }

function TickBox({ on, label, onTap }: { on: boolean; label: string; onTap: () => void }) {
  return (
    <Pressable className="table__tick" role="checkbox" checked={on} label={label} onTap={onTap}>
      <View className={classNames('check__box', on && 'check__box--on')}>{on && <Icon name="check" />}</View>
    </Pressable>
  )
}

/** A table for a wide screen: a fixed head, aligned figures, rows that open. Narrow screens scroll it sideways. */
export function DataTable<Row>(properties: Properties<Row>) {
  const {
    caption,
    columns,
    rows,
    rowKey,
    onOpen,
    openLabel,
    selectedKey,
    ticked,
    onTick,
    empty,
    stacked,
    testId,
  } = properties
  const tracks = columns.map(column => column.track ?? 'minmax(96px, 1fr)').join(' ')
  const style = { gridTemplateColumns: onTick ? `48px ${tracks}` : tracks }
  return (
    <View
      className={classNames('table', stacked && 'table--stacked')}
      data-testid={testId}
      {...scrolls}
      {...accessible({ role: 'region', label: caption })}
    >
      <View className="table__sheet" {...accessible({ role: 'table', label: caption })}>
        <View {...accessible({ role: 'rowgroup' })}>
          <View className="table__row table__row--head" style={style} {...accessible({ role: 'row' })}>
            {onTick && (
              <View className="table__cell" {...accessible({ role: 'columnheader', label: '选择' })}>
                <Text className="unseen">选择</Text>
              </View>
            )}
            {columns.map(({ key, title, align = 'left' }) => (
              <View
                className={`table__cell table__cell--${align}`}
                key={key}
                {...accessible({ role: 'columnheader' })}
              >
                {title}
              </View>
            ))}
          </View>
        </View>
        <View {...accessible({ role: 'rowgroup' })}>
          {rows.map(row => {
            const key = rowKey(row)
            return (
              <View
                className={classNames('table__row', key === selectedKey && 'table__row--selected')}
                style={style}
                key={key}
                id={tableRowId(key)}
                data-testid={testId && `${testId}.row.${key}`}
                {...accessible({ role: 'row' })}
              >
                {onTick && (
                  <View className="table__cell" {...accessible({ role: 'cell' })}>
                    <TickBox
                      on={ticked?.has(key) ?? false}
                      label={`选择 ${openLabel?.(row) ?? key}`}
                      onTap={() => onTick(key)}
                    />
                  </View>
                )}
                {columns.map(({ key: column, title, cell, align = 'left' }, index) => (
                  <View
                    className={`table__cell table__cell--${align}`}
                    key={column}
                    {...accessible({ role: 'cell' })}
                  >
                    {stacked && (
                      <Text className="table__label" {...accessible({ hidden: true })}>
                        {title}
                      </Text>
                    )}
                    {index === 0 && onOpen ? (
                      <Pressable className="table__open" label={openLabel?.(row)} onTap={() => onOpen(row)}>
                        {cell(row)}
                      </Pressable>
                    ) : (
                      cell(row)
                    )}
                  </View>
                ))}
              </View>
            )
          })}
        </View>
      </View>
      {rows.length === 0 && empty}
    </View>
  )
}
