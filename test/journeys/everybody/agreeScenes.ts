import {pressOn} from './visitor.ts'
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

export const signedAnew: readonly Scene[] = [{name: 'stale signature'}, {name: 'sign anew', press: ['agree.sign']}]

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
