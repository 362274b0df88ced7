export default definePageConfig({ navigationBarTitleText: '开场准备' })
