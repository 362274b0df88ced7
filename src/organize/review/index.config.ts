export default definePageConfig({ navigationBarTitleText: '单项审核' })
