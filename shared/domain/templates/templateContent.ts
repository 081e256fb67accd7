import type {Attribute} from '../entities/attribute.ts'
import type {Criterion} from '../entities/criterion.ts'
import {defaultLadder} from '../entities/meta.ts'
import type {Meta} from '../entities/meta.ts'
import {defaultTiers} from '../entities/tier.ts'
import type {Guide} from '../guide.ts'
import type {TemplateLanguage} from './anchors.ts'

/** A department as somebody would say it: one of the five known, or a name. */
export type DepartmentWord = string

export type TemplateCriterion = Pick<
  Criterion,
  'name' | 'kind' | 'axis' | 'anchor1' | 'anchor5' | 'anchor9' | 'knockout'
> & {
  /** Departments that do not judge it. (CRIT-4) */
  readonly notAsked: readonly DepartmentWord[]
}

/** Something that only says how large a customer is: it informs, and never makes a segment by itself. (SEG-2) */
export type TemplateAttribute = Pick<Attribute, 'name' | 'key' | 'layer' | 'family' | 'unit' | 'difference'> & {
  readonly impacts: readonly ('content' | 'channel' | 'timing' | 'frequency' | 'offer' | 'salesLogic')[]
}

/** What a workshop begins with. Nothing in it is about a person, a customer or an answer. (TPL-3) */
export type TemplateContent = {
  readonly frame: Pick<Meta, 'objective' | 'businessGoal' | 'offer' | 'market' | 'horizon' | 'customerUnit' | 'ladder'>
  readonly departments: readonly DepartmentWord[]
  readonly attributes: readonly TemplateAttribute[]
  readonly criteria: readonly TemplateCriterion[]
  readonly tiers: readonly {readonly name: string; readonly rule: string}[]
  readonly guide: Guide
}

export type InLanguages<Value> = Readonly<Record<TemplateLanguage, Value>>

/** An objective is the group's own: no template writes it for them. */
export const openFrame: TemplateContent['frame'] = {
  objective: '',
  businessGoal: '',
  offer: '',
  market: '',
  horizon: '',
  customerUnit: null,
  ladder: defaultLadder,
}

/** Without a rule of engagement: one that nobody wrote is followed by nobody. (TIER-3) */
export const openTiers: TemplateContent['tiers'] = defaultTiers.map(name => ({name, rule: ''}))
