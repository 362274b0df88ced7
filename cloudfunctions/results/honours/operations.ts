import { publishUnitHonours } from './publish-unit-honours'
import { saveUnitHonours } from './save-unit-honours'
import { stageUnitHonours } from './stage-unit-honours'
import { unitHonours } from './unit-honours'

/** Honours of units, proposed and published. */
export const honourOperations = [unitHonours, saveUnitHonours, stageUnitHonours, publishUnitHonours]
