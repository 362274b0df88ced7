export default definePageConfig({ navigationBarTitleText: '公证见证' })
