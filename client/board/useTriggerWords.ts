import type {RevisitFigure, RevisitTrigger} from '../../shared/domain/entities/revisitTrigger.ts'
import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useRecord} from '../session/hooks.ts'

/** The measured condition of a deselection, and its figure, as this reader writes them. (DESEL-7) */
export function useTriggerWords(): {
  readonly trigger: (trigger: RevisitTrigger) => string
  readonly figure: (figure: RevisitFigure, value: number) => string
} {
  const t = useText()
  const format = useFormat()
  const currency = useRecord(record => record.settings.currency)
  const say = (figure: RevisitFigure, value: number): string => {
    switch (figure) {
      case 'customers':
        return format.number(value)
      case 'value':
        return format.money(String(value), currency)
      case 'customerShare':
      case 'valueShare':
        return format.share(value, 1)
    }
  }
  return {
    figure: say,
    trigger: ({figure, comparison, value}) =>
      t('revisit.says', {
        figure: t(`revisitFigure.${figure}`),
        comparison: t(`revisitComparison.${comparison}`),
        value: say(figure, value),
      }),
  }
}
