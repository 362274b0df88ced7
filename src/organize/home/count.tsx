import { Text } from '@tarojs/components'
import { Pressable } from '../../components/pressable'

/** A figure of the statistics that opens the list behind it; a zero opens nothing. */
export function Count({ value, label, onTap }: { value: number; label: string; onTap: () => void }) {
  if (value === 0) return <Text className="zero digits">0</Text>
  return (
    <Pressable className="table__open table__open--figure digits" label={label} onTap={onTap}>
      {String(value)}
    </Pressable>
  )
}
