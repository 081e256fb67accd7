import {everyScene} from './everyScene.ts'
import {walkToSignatures} from './scenes.ts'

everyScene('plan and agreement', walkToSignatures)
