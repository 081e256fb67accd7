import {canonicalJson} from '../../shared/model/canonicalJson.ts'
import {asJson} from '../../shared/model/document.ts'
import type {Exporter} from './exporter.ts'
import {fileStem} from './exporter.ts'

/** The agreement itself: the only target that loses nothing. */
export const segmodelJson: Exporter = {
  target: 'segmodel.json',
  mediaType: 'application/json',
  needsCustomers: false,
  fileName: model => `${fileStem(model)}.segmodel.json`,
  losses: () => [],
  async *write(model) {
    yield canonicalJson(asJson(model))
  },
}
