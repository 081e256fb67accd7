import type {Browser, BrowserContext} from 'playwright-core'
import type {Language} from '../../../shared/contract/schemas.ts'
import type {ShownLanguage} from '../../../client/i18n/languages.ts'
import {amended, objected, planned, prioritised, readyToSign} from './agreeing.ts'
import {agreeing, planning, signedAnew} from './agreeScenes.ts'
import {caller, castAlone, closeRound, openRound, stepBack} from './boards.ts'
import type {Call, Seats} from './boards.ts'
import {
  agreed,
  ballot,
  doors,
  drawing,
  grouping,
  newWorkshop,
  readAlong,
  silent,
  standing,
  watching,
} from './exampleScenes.ts'
import {Walk} from './walk.ts'
import type {Look} from './walk.ts'

type Reply = Readonly<Record<string, string>>
type Setting = {
  readonly browser: Browser
  readonly origin: string
  readonly pages: ShownLanguage
  readonly language: Language
  readonly look: Look
}

/** Somebody who calls the API and gives her seats to the browsers that walk for her. */
type Guide = {readonly context: BrowserContext; readonly call: Call; readonly seats: () => Promise<Seats>}

async function walkDoors(setting: Setting): Promise<readonly string[]> {
  const {language} = setting
  const leader = await guide(setting)
  const fresh = await leader.call('POST', '/boards', {
    title: 'Kardiologi 2027',
    language,
    name: 'Frida Holm',
    department: 'product',
    template: 'value',
  })
  const member = await guide(setting)
  await join(member, fresh, 'Åsa Björk', 'sales', language)
  const signed = await example(leader, language, 'signed')
  const {resumeUrl = ''} = await leader.call('POST', `/boards/${fresh['boardId']}/resume-links`, {})
  const walk = await begin(setting, {leader})
  await walk.halt({name: 'doors', who: 'leader', path: '/', scenes: doors(fresh['joinUrl'] ?? '', resumeUrl)})
  await walk.halt({name: 'new', who: 'leader', path: `${board(fresh)}?invite`, scenes: newWorkshop})
  await walk.halt({name: 'signed', who: 'leader', path: board(signed), scenes: agreed})
  return end(walk, leader, member)
}

async function walkExample(setting: Setting): Promise<readonly string[]> {
  const {walk, path, guides} = await inExample(setting)
  await walk.halt({name: 'example', who: 'leader', path, scenes: standing})
  await walk.halt({name: 'example read along', who: 'member', path, scenes: readAlong})
  await walk.halt({name: 'example observed', who: 'observer', path, scenes: watching.everything})
  return end(walk, ...Object.values(guides))
}

async function walkPrivateWork(setting: Setting): Promise<readonly string[]> {
  const {walk, path, boardId, guides} = await inExample(setting)
  const {leader, member} = guides
  await openRound(leader.call, boardId)
  await walk.halt({
    name: 'round',
    who: 'leader',
    path,
    scenes: [{name: 'progress'}, {name: 'reveal', press: ['evaluate.reveal']}],
  })
  await walk.halt({name: 'round observed', who: 'observer', path, scenes: watching.privateWork})
  await walk.halt({name: 'ballot', who: 'member', path, scenes: ballot, inTurn: true})
  await castAlone(leader.call, member.call, boardId)
  await walk.halt({name: 'ballot', who: 'member', path, scenes: [{name: 'asked again'}]})
  await closeRound(leader.call, member.call, boardId)
  await stepBack(leader.call, boardId, 2)
  await leader.call('POST', `/boards/${boardId}/notes/reopen`, {})
  await walk.halt({name: 'silent', who: 'member', path, scenes: silent})
  await walk.halt({name: 'silent', who: 'leader', path, scenes: [{name: 'reveal', press: ['needs.reveal']}]})
  await walk.halt({name: 'silent observed', who: 'observer', path, scenes: watching.privateWork})
  await leader.call('POST', `/boards/${boardId}/notes/reveal`, {})
  await walk.halt({name: 'grouping', who: 'leader', path, scenes: grouping})
  await leader.call('POST', `/boards/${boardId}/phase`, {move: 'next'})
  await walk.halt({name: 'drawing', who: 'leader', path, scenes: drawing})
  return end(walk, ...Object.values(guides))
}

async function walkToSignatures(setting: Setting): Promise<readonly string[]> {
  const {walk, path, boardId, leaderId, guides} = await inExample(setting)
  const leader = {...guides.leader, origin: setting.origin, boardId}
  await prioritised(leader)
  await planned(leader)
  await walk.halt({name: 'planning', who: 'leader', path, scenes: planning})
  await readyToSign(leader, leaderId)
  await objected(leader)
  await walk.halt({name: 'agreeing', who: 'leader', path, scenes: agreeing})
  await walk.halt({name: 'agreeing observed', who: 'observer', path, scenes: [{name: 'agree'}]})
  await amended(leader)
  await walk.halt({name: 'agreeing anew', who: 'leader', path, scenes: signedAnew})
  return end(walk, ...Object.values(guides))
}

/**
 * Ways past everything that can be seen, on which browsers of each size go: each in its own copy, so that none waits
 * for another. `look` is called at each halt. A way answers with what could not be shown and with what the consoles
 * complained about.
 */
export const ways: readonly {
  readonly way: string
  readonly walk: (setting: Setting) => Promise<readonly string[]>
}[] = [
  {way: 'new and signed', walk: walkDoors},
  {way: 'priorities', walk: walkExample},
  {way: 'private work', walk: walkPrivateWork},
  {way: 'plan and agreement', walk: walkToSignatures},
]

/** A copy of the example with a member and somebody who only watches. */
async function inExample(setting: Setting) {
  const {language} = setting
  const guides = {leader: await guide(setting), member: await guide(setting), observer: await guide(setting)}
  const copy = await example(guides.leader, language, 'prioritise')
  const boardId = copy['boardId'] ?? ''
  await join(guides.member, copy, 'Åsa Björk', 'sales', language)
  const {participantId} = await join(guides.observer, copy, 'Vera Nord', 'service', language)
  await guides.leader.call('PATCH', `/boards/${boardId}/participants/${participantId}`, {role: 'observer'})
  const walk = await begin(setting, guides)
  return {walk, guides, boardId, leaderId: copy['participantId'] ?? '', path: board(copy)}
}

function board(reply: Reply): string {
  return `/b/${reply['boardId']}`
}

async function guide({browser, origin}: Setting): Promise<Guide> {
  const context = await browser.newContext()
  return {context, call: caller(context, origin), seats: () => context.cookies()}
}

async function join(who: Guide, reply: Reply, name: string, department: string, language: Language): Promise<Reply> {
  const body = {name, department, language, token: reply['joinToken']}
  return who.call('POST', `/boards/${reply['boardId']}/join`, body)
}

function example(leader: Guide, language: Language, state: 'prioritise' | 'signed'): Promise<Reply> {
  return leader.call('POST', '/examples', {language, department: 'product', name: 'Frida Holm', standing: state})
}

async function begin<Who extends string>(setting: Setting, guides: Readonly<Record<Who, Guide>>): Promise<Walk<Who>> {
  const seats = new Map<Who, Seats>()
  for (const who in guides) seats.set(who, await guides[who].seats())
  return new Walk(setting, seats)
}

async function end<Who extends string>(walk: Walk<Who>, ...guides: readonly Guide[]): Promise<readonly string[]> {
  const troubles = await walk.end()
  await Promise.all(guides.map(({context}) => context.close()))
  return troubles
}
