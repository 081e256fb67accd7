import {errorCodes, isErrorCode} from '../../shared/contract/errors.ts'

/** What may be done after a refusal; an unreachable or confused server may be asked again later. */
export function retryOf(code: string): 'never' | 'afterFixing' | 'afterReading' | 'later' {
  if (code.startsWith('network.')) return 'later'
  return isErrorCode(code) ? errorCodes[code].retry : 'never'
}
