import { serve } from '../shared/serve'
import { operations } from './operations'

export const main = serve('witnessing', operations)
