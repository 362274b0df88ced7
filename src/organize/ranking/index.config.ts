export default definePageConfig({ navigationBarTitleText: '名次' })
