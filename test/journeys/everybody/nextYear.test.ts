import {everyScene} from './everyScene.ts'
import {walkNextYear} from './scenes.ts'

everyScene('the next year', walkNextYear)
