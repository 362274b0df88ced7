import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import webpack from 'webpack'
import { EarlyChunks } from './early-chunks'
import { OfflinePages } from './offline-pages'

const root = process.cwd()
const asText = (name: string) => JSON.stringify(process.env[name] ?? '')

export default defineConfig({
  projectName: 'chuangsaitong',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  env: {
    TARO_APP_API_BASE: asText('TARO_APP_API_BASE'),
    TARO_APP_CLOUD_ENV: asText('TARO_APP_CLOUD_ENV'),
  },
  plugins: [path.resolve(root, 'config/plugin-aria.cjs')],
  mini: {
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    // keeps Taro from loading its custom elements at start; ours below are plain HTML
    useHtmlComponents: true,
    webpackChain(chain) {
      // replaced before it is resolved: an alias alone would have Taro strip the imports of the module it finds
      chain
        .plugin('browser-elements')
        .use(webpack.NormalModuleReplacementPlugin, [
          /^@tarojs\/components$/,
          path.resolve(root, 'src/components/browser-elements.tsx'),
        ])
      for (const unused of [
        'components-react/dist/index.css',
        'components/dist/taro-components/taro-components.css',
      ])
        chain.resolve.alias.set(`@tarojs/${unused}`, path.resolve(root, 'src/styles/none.css'))
      chain.module.set('strictExportPresence', true)
      chain.plugin('early-chunks').use(EarlyChunks)
      chain.plugin('offline-pages').use(OfflinePages)
      // what several pages use is fetched once, and only by pages that use it
      chain.merge({
        optimization: {
          splitChunks: {
            chunks: 'all',
            minSize: 4_000,
            maxAsyncRequests: 30,
            cacheGroups: { shared: { minChunks: 2, priority: -20, reuseExistingChunk: true } },
          },
        },
      })
    },
    postcss: {
      pxtransform: { enable: false, config: {} },
      autoprefixer: { enable: true, config: {} },
      cssModules: { enable: false },
    },
  },
})
