import {agreeDa} from './da/agree.ts'
import {engageDa} from './da/engage.ts'
import {methodDa} from './da/method.ts'
import {commonDa} from './da/common.ts'
import {errorsDa} from './da/errors.ts'

export const da = {
  ...agreeDa,
  ...engageDa,
  ...methodDa,
  ...commonDa,
  ...errorsDa,
}
