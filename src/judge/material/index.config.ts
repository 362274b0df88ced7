export default definePageConfig({ navigationBarTitleText: '项目材料' })
