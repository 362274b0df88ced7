// Adds aria-* to the generated weapp templates and to the runtime's table of known properties.
const path = require('node:path')
const { components } = require('./aria-components.cjs')

module.exports = ctx => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria-runtime.js')].flat()
    },
  })
}
