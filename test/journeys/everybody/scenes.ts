import type {Language} from '../../../shared/contract/schemas.ts'
import {amended, moveOn, objected, planned, prioritised, putOff, readyToSign, stoodBehind} from './agreeing.ts'
import {agreeing, nextYear, planning, signedAnew} from './agreeScenes.ts'
import {castAlone, closeRound, openRound, recordOf} from './boards.ts'
import {stepBack} from '../rooms/caller.ts'
import type {Seats} from '../rooms/caller.ts'
import type {Caller} from '../rooms/stage.ts'
import {
  agreed,
  ballot,
  doors,
  drawing,
  grouping,
  newWorkshop,
  onTheWall,
  readAlong,
  silent,
  standing,
  watching,
} from './exampleScenes.ts'
import {
  colleagueSeats,
  dayPassed,
  decidedAgain,
  moveOnTimes,
  reviewSoon,
  scoredAnew,
  signedInPlace,
  wentOnWithout,
} from './nextYear.ts'
import {Walk} from './walk.ts'
import type {Setting, Way} from './walk.ts'

type Reply = Readonly<Record<string, string>>
/** A workshop that was just opened, the doors to it, and one that is signed. */
export const walkDoors: Way = async setting => {
  const {language} = setting
  const leader = await setting.stage.calls()
  const fresh = await leader.call('POST', '/boards', {
    title: 'Kardiologi 2027',
    language,
    name: 'Frida Holm',
    department: 'product',
    template: 'value',
  })
  const member = await setting.stage.calls()
  await join(member, fresh, 'Åsa Björk', 'sales', language)
  const signed = await example(leader, language, 'signed')
  const {resumeUrl = ''} = await leader.call('POST', `/boards/${fresh['boardId']}/resume-links`, {})
  const walk = await begin(setting, {leader})
  await walk.halt({name: 'doors', who: 'leader', path: '/', scenes: doors(fresh['joinUrl'] ?? '', resumeUrl)})
  await walk.halt({name: 'new', who: 'leader', path: `${board(fresh)}?invite`, scenes: newWorkshop})
  await walk.halt({name: 'signed', who: 'leader', path: board(signed), scenes: agreed})
  return end(walk, leader, member)
}

/** The example as it stands, for who leads, takes part and watches. */
export const walkExample: Way = async setting => {
  const {walk, path, guides} = await inExample(setting)
  await walk.halt({name: 'example', who: 'leader', path, scenes: standing})
  await walk.halt({name: 'on the wall', who: 'leader', path: path.replace('/b/', '/present/'), scenes: onTheWall})
  await walk.halt({name: 'example read along', who: 'member', path, scenes: readAlong})
  await walk.halt({name: 'example observed', who: 'observer', path, scenes: watching.everything})
  return end(walk, ...Object.values(guides))
}

/** What is done in private, and what follows from it. */
export const walkPrivateWork: Way = async setting => {
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

/** From the plan to the signatures and back. */
export const walkToSignatures: Way = async setting => {
  const {walk, path, boardId, leaderId, guides} = await inExample(setting)
  const leader = {...guides.leader, origin: setting.stage.origin, boardId}
  await prioritised(leader)
  await planned(leader)
  await walk.halt({name: 'planning', who: 'leader', path, scenes: planning})
  await readyToSign(leader, leaderId)
  await objected(leader)
  await walk.halt({name: 'agreeing', who: 'leader', path, scenes: agreeing})
  await walk.halt({name: 'agreeing', who: 'member', path, scenes: [{name: 'stand behind it', press: ['endorse.do']}]})
  await putOff(leader)
  await stoodBehind(guides.member.call, boardId)
  await walk.halt({name: 'agreeing observed', who: 'observer', path, scenes: [{name: 'agree'}]})
  await amended(leader)
  await walk.halt({name: 'agreeing anew', who: 'leader', path, scenes: signedAnew})
  return end(walk, ...Object.values(guides))
}

/** From the agreed version to the next one: by who leads, an approver on leave, and the colleague who signs for her. */
export const walkNextYear: Way = async setting => {
  const {stage, language} = setting
  const leader = await stage.calls()
  const {boardId = '', participantId = ''} = await example(leader, language, 'signed')
  const leading = {...leader, origin: stage.origin, boardId}
  const path = `/b/${boardId}`
  const people = await colleagueSeats(stage, leader.call, boardId, ['Anna', 'Jonas', 'Tine', 'Ingrid', 'Olle'])
  const [approver, deputy] = people
  if (!approver || !deputy) throw new Error('nobody of sales')
  await reviewSoon(leader.call, boardId, participantId)
  const walk = await begin(setting, {leader, approver, deputy})
  await walk.halt({name: 'agreed', who: 'leader', path, scenes: nextYear.reviewed})
  await leader.call('POST', `/boards/${boardId}/drafts`, {from: 1})
  await moveOnTimes(leading, 3)
  await scoredAnew(leader.call, boardId, people)
  await walk.halt({name: 'scored anew', who: 'leader', path, scenes: nextYear.scored})
  await moveOn(leading)
  await walk.halt({name: 'decided again', who: 'leader', path, scenes: nextYear.decided})
  await decidedAgain(leading)
  await moveOnTimes(leading, 2)
  await walk.halt({name: 'before signing', who: 'leader', path, scenes: nextYear.changed})
  await walk.halt({name: 'on leave', who: 'approver', path, scenes: nextYear.handedOn})
  const {participants} = await recordOf(leader.call, boardId)
  const named = participants.find(({name}) => name.startsWith('Jonas'))
  await approver.call('POST', `/boards/${boardId}/delegations`, {participantId: named?.id})
  await walk.halt({name: 'deputy', who: 'deputy', path, scenes: nextYear.inPlace})
  await signedInPlace(leading, deputy.call, 'Tidspressade läkare')
  await walk.halt({name: 'confirmed', who: 'deputy', path, scenes: nextYear.confirmed})
  await dayPassed(leading, deputy.call)
  await walk.halt({name: 'not agreed', who: 'leader', path, scenes: nextYear.lapsed})
  await walk.halt({name: 'told', who: 'deputy', path, scenes: nextYear.told})
  await wentOnWithout(leading)
  await walk.halt({name: 'without', who: 'leader', path, scenes: nextYear.without})
  return end(walk, leader, ...people)
}

/** A copy of the example with a member and somebody who only watches. */
async function inExample(setting: Setting) {
  const {language} = setting
  const guides = {
    leader: await setting.stage.calls(),
    member: await setting.stage.calls(),
    observer: await setting.stage.calls(),
  }
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

async function join(who: Caller, reply: Reply, name: string, department: string, language: Language): Promise<Reply> {
  const body = {name, department, language, token: reply['joinToken']}
  return who.call('POST', `/boards/${reply['boardId']}/join`, body)
}

function example(leader: Caller, language: Language, state: 'prioritise' | 'signed'): Promise<Reply> {
  return leader.call('POST', '/examples', {language, department: 'product', name: 'Frida Holm', standing: state})
}

async function begin<Who extends string>(setting: Setting, guides: Readonly<Record<Who, Caller>>): Promise<Walk<Who>> {
  const seats = new Map<Who, Seats>()
  for (const who in guides) seats.set(who, await guides[who].seats())
  return new Walk(setting, seats)
}

async function end<Who extends string>(walk: Walk<Who>, ...guides: readonly Caller[]): Promise<readonly string[]> {
  const troubles = await walk.end()
  await Promise.all(guides.map(({context}) => context.close()))
  return troubles
}
