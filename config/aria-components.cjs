// Taro leaves aria-* out of the weapp templates; these are the components and attributes the kit uses.
const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-hidden': '',
  'aria-selected': '',
  'aria-live': '',
}
const names = ['View', 'Text', 'Button', 'Input', 'Textarea', 'Picker', 'ScrollView']

exports.components = Object.fromEntries(names.map(name => [name, { ...aria }]))
