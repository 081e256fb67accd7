import {everyScene} from './everyScene.ts'
import {walkExample} from './scenes.ts'

everyScene('priorities', walkExample)
