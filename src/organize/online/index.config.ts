export default definePageConfig({ navigationBarTitleText: '网评' })
