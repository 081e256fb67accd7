import {describe} from 'vitest'
import {overLane, overSocket} from '../../rooms/ways.ts'
import {wireSuite} from '../../suites/wire.ts'

describe.each([
  overSocket,
  overLane('the slow lane', false),
  overLane('the slow lane where streams are held back', true),
])('$name', way => {
  wireSuite(way)
})
