import {logDa} from './da/log.ts'
import {segmentsDa} from './da/segments.ts'
import {evaluateDa} from './da/evaluate.ts'
import {customersDa} from './da/customers.ts'
import {prioritiseDa} from './da/prioritise.ts'
import {needsDa} from './da/needs.ts'
import {frameDa} from './da/frame.ts'
import {checkNamesDa} from './da/checkNames.ts'
import {checksDa} from './da/checks.ts'
import {agreeDa} from './da/agree.ts'
import {boardDa} from './da/board.ts'
import {engageDa} from './da/engage.ts'
import {methodDa} from './da/method.ts'
import {commonDa} from './da/common.ts'
import {errorsDa} from './da/errors.ts'
import {safetyDa} from './da/safety.ts'
import {homeDa} from './da/home.ts'
import {togetherDa} from './da/together.ts'
import {templatesDa} from './da/templates.ts'
import {workshopDa} from './da/workshop.ts'
import {picturesDa} from './da/pictures.ts'
import {presentDa} from './da/present.ts'
import {networkDa} from './da/network.ts'
import {nextRoundDa} from './da/nextRound.ts'
import {endorseDa} from './da/endorse.ts'
import {objectionsDa} from './da/objections.ts'
import {outcomeDa} from './da/outcome.ts'
import {wayBackDa} from './da/wayBack.ts'
import {roundEndDa} from './da/roundEnd.ts'
import {weightsDa} from './da/weights.ts'
import {valueDa} from './da/value.ts'

export const da = {
  ...segmentsDa,
  ...evaluateDa,
  ...customersDa,
  ...prioritiseDa,
  ...needsDa,
  ...frameDa,
  ...agreeDa,
  ...checksDa,
  ...checkNamesDa,
  ...boardDa,
  ...engageDa,
  ...methodDa,
  ...commonDa,
  ...errorsDa,
  ...togetherDa,
  ...templatesDa,
  ...workshopDa,
  ...networkDa,
  ...picturesDa,
  ...presentDa,
  ...homeDa,
  ...safetyDa,
  ...logDa,
  ...nextRoundDa,
  ...endorseDa,
  ...objectionsDa,
  ...outcomeDa,
  ...wayBackDa,
  ...roundEndDa,
  ...weightsDa,
  ...valueDa,
}
