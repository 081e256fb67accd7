import {logSv} from './sv/log.ts'
import {segmentsSv} from './sv/segments.ts'
import {evaluateSv} from './sv/evaluate.ts'
import {customersSv} from './sv/customers.ts'
import {prioritiseSv} from './sv/prioritise.ts'
import {needsSv} from './sv/needs.ts'
import {frameSv} from './sv/frame.ts'
import {checkNamesSv} from './sv/checkNames.ts'
import {checksSv} from './sv/checks.ts'
import {agreeSv} from './sv/agree.ts'
import {boardSv} from './sv/board.ts'
import {engageSv} from './sv/engage.ts'
import {methodSv} from './sv/method.ts'
import {commonSv} from './sv/common.ts'
import {errorsSv} from './sv/errors.ts'
import {safetySv} from './sv/safety.ts'
import {homeSv} from './sv/home.ts'
import {togetherSv} from './sv/together.ts'
import {templatesSv} from './sv/templates.ts'
import {workshopSv} from './sv/workshop.ts'
import {picturesSv} from './sv/pictures.ts'
import {presentSv} from './sv/present.ts'
import {networkSv} from './sv/network.ts'
import {nextRoundSv} from './sv/nextRound.ts'
import {endorseSv} from './sv/endorse.ts'
import {objectionsSv} from './sv/objections.ts'
import {outcomeSv} from './sv/outcome.ts'
import {wayBackSv} from './sv/wayBack.ts'
import {roundEndSv} from './sv/roundEnd.ts'
import {weightsSv} from './sv/weights.ts'
import {valueSv} from './sv/value.ts'

export const sv = {
  ...segmentsSv,
  ...evaluateSv,
  ...customersSv,
  ...prioritiseSv,
  ...needsSv,
  ...frameSv,
  ...agreeSv,
  ...checksSv,
  ...checkNamesSv,
  ...boardSv,
  ...engageSv,
  ...methodSv,
  ...commonSv,
  ...errorsSv,
  ...togetherSv,
  ...templatesSv,
  ...workshopSv,
  ...networkSv,
  ...picturesSv,
  ...presentSv,
  ...homeSv,
  ...safetySv,
  ...logSv,
  ...nextRoundSv,
  ...endorseSv,
  ...objectionsSv,
  ...outcomeSv,
  ...wayBackSv,
  ...roundEndSv,
  ...weightsSv,
  ...valueSv,
}
