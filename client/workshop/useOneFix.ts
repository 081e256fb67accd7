import {commandOf, fixWrites, oneFix} from '../../shared/domain/checks/oneFix.ts'
import type {OneFix} from '../../shared/domain/checks/oneFix.ts'
import type {Finding} from '../../shared/domain/checks/finding.ts'
import type {Text} from '../../shared/i18n/text.ts'
import {never} from '../../shared/std/never.ts'
import {useText} from '../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite, useNewId, useRecord} from '../session/hooks.ts'
import {shallow} from '../session/shallow.ts'

/** The action that mends a finding, for who may do it now; it can be undone like anything else. (PHASE-5) */
export function useOneFix(finding: Finding): {readonly label: string; readonly run: () => void} | null {
  const t = useText()
  const dispatch = useDispatch()
  const mayWrite = useMayWrite()
  const newId = useNewId()
  const language = useRecord(record => record.language)
  const fix = useBoard(board => oneFix(board, finding), shallow)
  if (!fix) return null
  const {kind, field} = fixWrites[fix.is]
  if (!mayWrite(kind, field)) return null
  const label = labelOf(fix, t)
  return {
    label,
    run: () => {
      const {name, input} = commandOf(fix, {newId: () => newId<'criterion'>(), language})
      dispatch(name, input, {label: t('checks.fixed', {what: label})})
    },
  }
}

function labelOf(fix: OneFix, t: Text): string {
  switch (fix.is) {
    case 'followBuying':
      return t('checks.fix.followBuying', {logic: t(`salesLogic.${fix.logic}`)})
    case 'addCriteria':
      return t('checks.fix.addCriteria')
    case 'removeActivity':
      return t('checks.fix.removeActivity')
    default:
      return never(fix)
  }
}
