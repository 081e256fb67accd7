import {logEn} from './en/log.ts'
import {segmentsEn} from './en/segments.ts'
import {evaluateEn} from './en/evaluate.ts'
import {customersEn} from './en/customers.ts'
import {prioritiseEn} from './en/prioritise.ts'
import {needsEn} from './en/needs.ts'
import {frameEn} from './en/frame.ts'
import {checkNamesEn} from './en/checkNames.ts'
import {checksEn} from './en/checks.ts'
import {agreeEn} from './en/agree.ts'
import {boardEn} from './en/board.ts'
import {engageEn} from './en/engage.ts'
import {methodEn} from './en/method.ts'
import {commonEn} from './en/common.ts'
import {errorsEn} from './en/errors.ts'
import {safetyEn} from './en/safety.ts'
import {homeEn} from './en/home.ts'
import {togetherEn} from './en/together.ts'
import {templatesEn} from './en/templates.ts'
import {workshopEn} from './en/workshop.ts'
import {picturesEn} from './en/pictures.ts'
import {presentEn} from './en/present.ts'
import {networkEn} from './en/network.ts'
import {nextRoundEn} from './en/nextRound.ts'
import {endorseEn} from './en/endorse.ts'
import {objectionsEn} from './en/objections.ts'
import {outcomeEn} from './en/outcome.ts'
import {wayBackEn} from './en/wayBack.ts'
import {roundEndEn} from './en/roundEnd.ts'
import {weightsEn} from './en/weights.ts'
import {valueEn} from './en/value.ts'

export const en = {
  ...segmentsEn,
  ...evaluateEn,
  ...customersEn,
  ...prioritiseEn,
  ...needsEn,
  ...frameEn,
  ...agreeEn,
  ...checksEn,
  ...checkNamesEn,
  ...boardEn,
  ...engageEn,
  ...methodEn,
  ...commonEn,
  ...errorsEn,
  ...togetherEn,
  ...templatesEn,
  ...workshopEn,
  ...networkEn,
  ...picturesEn,
  ...presentEn,
  ...homeEn,
  ...safetyEn,
  ...logEn,
  ...nextRoundEn,
  ...endorseEn,
  ...objectionsEn,
  ...outcomeEn,
  ...wayBackEn,
  ...roundEndEn,
  ...weightsEn,
  ...valueEn,
}
