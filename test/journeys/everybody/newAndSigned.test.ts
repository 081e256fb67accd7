import {everyScene} from './everyScene.ts'
import {walkDoors} from './scenes.ts'

everyScene('new and signed', walkDoors)
