import {methodEn} from './en/method.ts'
import {commonEn} from './en/common.ts'
import {errorsEn} from './en/errors.ts'

export const en = {
  ...methodEn,
  ...commonEn,
  ...errorsEn,
}
