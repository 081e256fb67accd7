import {methodSv} from './sv/method.ts'
import {commonSv} from './sv/common.ts'
import {errorsSv} from './sv/errors.ts'

export const sv = {
  ...methodSv,
  ...commonSv,
  ...errorsSv,
}
