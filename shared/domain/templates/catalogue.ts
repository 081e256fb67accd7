import type {TemplateLanguage} from './anchors.ts'
import {emptyGuide} from '../guide.ts'
import {buying} from './buying.ts'
import {pharma} from './pharma.ts'
import type {InLanguages, TemplateContent} from './templateContent.ts'
import {openFrame, openTiers} from './templateContent.ts'
import {value} from './value.ts'

/** What comes with the product; its names and descriptions stand in `shared/i18n/<language>/templates.ts`. */
export const templateNames = ['value', 'pharma', 'buying', 'blank'] as const
export type TemplateName = (typeof templateNames)[number]

const blankBoard: TemplateContent = {
  frame: openFrame,
  departments: ['sales', 'marketing', 'medical', 'product', 'service'],
  attributes: [],
  criteria: [],
  tiers: openTiers,
  guide: emptyGuide,
}

const blank: InLanguages<TemplateContent> = {en: blankBoard, sv: blankBoard, da: blankBoard}

const catalogue = {value, pharma, buying, blank} as const satisfies Record<TemplateName, InLanguages<TemplateContent>>

/** A template in the language that the workshop will speak. */
export function templateIn(name: TemplateName, language: TemplateLanguage): TemplateContent {
  return catalogue[name][language]
}
