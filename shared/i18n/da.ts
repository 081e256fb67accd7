import {methodDa} from './da/method.ts'
import {commonDa} from './da/common.ts'
import {errorsDa} from './da/errors.ts'

export const da = {
  ...methodDa,
  ...commonDa,
  ...errorsDa,
}
