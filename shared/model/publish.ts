import {contentHash} from './contentHash.ts'
import type {AgreedModel} from './document.ts'
import {asJson, modelSchemaId} from './document.ts'
import {leavesOf} from './leaves.ts'

/** Puts the published document together and makes every later change of it visible. (EXP-6) */
export function publish(parts: Omit<AgreedModel, 'schema' | 'contentHash' | 'signature'>): AgreedModel {
  const unsigned = {schema: modelSchemaId, contentHash: contentHash(asJson(parts.content)), ...parts} as const
  const json = asJson(unsigned)
  return {
    ...unsigned,
    signature: {algorithm: 'sha256', document: contentHash(json), leaves: Object.fromEntries(leavesOf(json))},
  }
}
