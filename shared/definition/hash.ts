import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {byCodePoint} from '../std/codePoints.ts'
import type {Catalogue, Rule} from './ast.ts'
import {normaliseRule} from './normalise.ts'
import {attributesOf} from './ruleTree.ts'

/** Which customers a rule means, in one word: the same for rules of one normal form over attributes of the same types. */
export function definitionHash(rule: Rule, catalogue: Catalogue): string {
  const types = attributesOf(rule)
    .toSorted(byCodePoint)
    .map(attr => [attr, catalogue.get(attr)?.valueType === 'enum' ? 'text' : catalogue.get(attr)?.valueType])
  const text = JSON.stringify({semantics: 'enig-rule-1', types, rule: normaliseRule(rule, catalogue)})
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`
}
