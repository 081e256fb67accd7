import {everyScene} from './everyScene.ts'
import {walkPrivateWork} from './scenes.ts'

everyScene('private work', walkPrivateWork)
