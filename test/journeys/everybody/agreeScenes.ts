import type {TextKey} from '../../../shared/i18n/text.ts'
import {pressFirst, pressOn} from './visitor.ts'
import type {Visitor} from './visitor.ts'
import type {Scene} from './walk.ts'

/** The plan, with each of its dialogs. */
export const planning: readonly Scene[] = [
  {name: 'plan'},
  {name: 'new activity', press: ['engage.planIn']},
  {name: 'material', press: ['engage.planIn'], act: visitor => openList(visitor, 'engage.content')},
  {name: 'owner', press: ['engage.planIn'], act: visitor => openList(visitor, 'engage.owner')},
  {name: 'an activity', press: ['engage.change']},
  {name: 'reused material', press: ['engage.adaptIt']},
  {name: 'adapted material', press: ['engage.adaptIt'], act: tickAdapted},
  {name: 'segment', press: ['engage.segmentFactsOf']},
  {name: 'checks', press: ['panel.checksCount'], only: 'phone'},
]

/** The candidate before its signatures: signing, objecting, resolving, naming an approver, opening it again. */
export const agreeing: readonly Scene[] = [
  {name: 'candidate'},
  {name: 'sign', press: ['agree.sign']},
  {name: 'object', press: ['agree.object']},
  {name: 'resolve', press: ['agree.resolve']},
  {name: 'dissent', press: ['objection.asDissent']},
  {name: 'put off', press: ['objection.postpone']},
  {name: 'approver', press: ['agree.nameApprover']},
  {name: 'amend', press: ['agree.amend'], only: 'desk'},
  {
    name: 'amend to',
    press: ['agree.amend'],
    act: visitor => openList(visitor, 'agree.amendTo'),
    only: 'desk',
  },
  {name: 'what is missing', press: ['strip.toSigned'], only: 'desk'},
]

export const signedAnew: readonly Scene[] = [
  {name: 'stale signature'},
  {name: 'sign anew', press: ['agree.sign']},
  {name: 'decisions', act: openDecisions},
  {name: 'decisions, none fits', act: findNoDecision},
]

/** The year after: looked at again, started anew, decided again, signed in somebody's place, confirmed anew. */
export const nextYear = {
  reviewed: [
    {name: 'reminder'},
    {name: 'start the next', step: 'segments', press: ['draft.start']},
    {name: 'plan the review', step: 'agree', press: ['review.change']},
  ],
  scored: [{name: 'drift'}],
  decided: [
    {name: 'look again'},
    {name: 'stays out', press: ['again.keepOut']},
    {name: 'comes back', press: ['again.bringBack']},
  ],
  changed: [{name: 'what changed', act: waitForChanges}],
  handedOn: [{name: 'to whom', press: ['sign.delegate']}],
  inPlace: [{name: 'in place'}, {name: 'sign', press: ['agree.sign']}],
  confirmed: [{name: 'what is different', act: waitForChanges}],
  lapsed: [
    {name: 'not agreed', act: visitor => waitFor(visitor, 'sign.notAgreed')},
    {name: 'go on without', press: ['sign.without']},
  ],
  told: [{name: 'not agreed, for who does not lead', act: visitor => waitFor(visitor, 'sign.notAgreed')}],
  without: [
    {name: 'agreed without', act: visitor => waitFor(visitor, 'agree.without')},
    {name: 'decided without', act: openDecisions},
  ],
} as const satisfies Readonly<Record<string, readonly Scene[]>>

async function waitFor({page, named}: Visitor, key: TextKey): Promise<void> {
  await page.getByText(named(key)).first().waitFor()
}

async function waitForChanges({page, named}: Visitor): Promise<void> {
  await page.getByText(named('diff.part.segments')).first().waitFor()
}

async function openList(visitor: Visitor, label: 'engage.content' | 'engage.owner' | 'agree.amendTo'): Promise<void> {
  const {page, t} = visitor
  const opener = page
    .getByRole('dialog')
    .locator('button[aria-haspopup=listbox]')
    .and(page.getByRole('button', {name: t(label)}))
  await pressOn(visitor, opener.first())
  await page.getByRole('listbox').waitFor()
}

async function tickAdapted(visitor: Visitor): Promise<void> {
  const {page, t} = visitor
  await pressOn(visitor, page.getByRole('dialog').getByText(t('engage.adapted'), {exact: true}))
  await page.getByRole('textbox', {name: t('engage.adaptedNote')}).waitFor()
}

export async function openDecisions(visitor: Visitor): Promise<void> {
  const {page, t} = visitor
  await pressFirst(visitor, 'top.more')
  await pressFirst(visitor, 'log.open')
  await page.getByRole('heading', {level: 1, name: t('log.title'), exact: true}).waitFor()
  await page.getByText(t('log.loading')).waitFor({state: 'detached'})
}

async function findNoDecision({page, t}: Visitor): Promise<void> {
  await page.getByLabel(t('log.filterText'), {exact: true}).fill('####')
  await page.getByText(t('log.nothingFits')).waitFor()
}
