import {expect} from 'vitest'
import {activities, commitments} from '../../../server/example/plan.ts'
import {segments} from '../../../server/example/segments.ts'
import {planActivity} from '../../../shared/domain/commands/planActivity.ts'
import {writeCommitment} from '../../../shared/domain/commands/writeCommitment.ts'
import {changeField} from '../../../shared/domain/commands/changeField.ts'
import {leftInPlan} from '../../../shared/domain/planLeft.ts'
import {asId} from '../../../shared/std/ids.ts'
import {id} from '../../rooms/aBoard.ts'
import {sign} from '../rooms/agreement.ts'
import {commit} from '../rooms/engagement.ts'
import {choose, dialogOf, pressButton, reads, saved, write} from '../rooms/people.ts'
import type {Person} from '../rooms/people.ts'
import {asks, lookAt} from '../rooms/workshop.ts'
import {timed} from './ledger.ts'
import {idOf} from './placesByTwelve.ts'
import {goOn, writes} from './room.ts'
import type {Room} from './room.ts'
import {segmentNames} from './segmentsByTwelve.ts'
import {oneDigest, oneHash} from './whatAllSee.ts'

const leads = ['S1', 'M1', 'D1', 'P1'] as const

/** The plan of the example: what W23 fills in is not what this walk is about. */
export async function plan(room: Room): Promise<void> {
  await goOn(room)
  const board = await room.board()
  const deselected = new Set(
    [...board.segments.values()].filter(({placement}) => placement.in === 'deselected').map(({name}) => name),
  )
  const nameOf = (key: string) => segments.find(segment => segment.key === key)?.name.sv ?? ''
  await writes(
    room,
    'M1',
    ...activities
      .filter(({segment}) => !deselected.has(nameOf(segment)))
      .map(
        (activity, index) => (board: Parameters<typeof idOf>[0]) =>
          planActivity(board, {
            id: id(`cell${index}`),
            segmentId: idOf(board, nameOf(activity.segment)),
            channel: activity.channel,
            content: {id: id(`content${index}`), newTitle: activity.content.sv},
            timing: activity.timing.sv,
            frequency: '',
            from: activity.from,
            to: activity.to,
            ownerDepartmentId: asId<'department'>(activity.owner),
            adapted: false,
            adaptedParts: [],
            adaptedNote: '',
          }),
      ),
  )
  const keyOf = {sales: 'S1', marketing: 'M1', medical: 'D1', product: 'P1', service: 'F'} as const
  for (const [index, {segment, department, text}] of commitments
    .filter(({segment}) => !deselected.has(nameOf(segment)))
    .entries())
    await writes(room, keyOf[department], board =>
      writeCommitment(board, {
        id: id(`commitment${index}`),
        segmentId: idOf(board, nameOf(segment)),
        departmentId: asId<'department'>(department),
        text: text.sv,
      }),
    )
}

/** The owner says what happens first, and all read how much of the plan is left. (PLAN-6) */
export async function sayFirstAction(room: Room): Promise<void> {
  const [name = ''] = segmentNames
  const said = {message: 'Se själv om det håller', firstAction: 'Ring de tio största'}
  await writes(
    room,
    'S1',
    ...Object.entries(said).map(
      ([field, value]) =>
        (board: Parameters<typeof idOf>[0]) =>
          changeField(board, {kind: 'segments', id: idOf(board, name), field, value}),
    ),
  )
  const board = await room.board()
  const left = leftInPlan(board, idOf(board, name))
  expect(left).toContain('firstActionOn')
  await Promise.all(
    room.people.map(async ({page, t}) => {
      const head = page.getByRole('rowheader').filter({hasText: name})
      await head.getByText(t('engage.left', {count: left.length, fields: 'FIELDS'}).split('FIELDS')[0] ?? '').waitFor()
      await head.getByText(said.firstAction).waitFor()
    }),
  )
}

/** Two write into one commitment at once: both see both, live, and nobody is asked whose words shall stand. */
export async function twoInOneField(room: Room): Promise<void> {
  const pair = [room.who('S1'), room.who('S2')] as const
  const [, segment = ''] = segmentNames
  const fieldOf = ({page, t}: Person) =>
    page.getByLabel(t('engage.commitmentOf', {department: t('department.sales'), segment}), {exact: true})
  const [words, others] = ['Vi ringer inom en dag. ', 'Og vi skriver det ned. ']
  const before = await fieldOf(pair[0]).inputValue()
  expect(before).not.toBe('')
  await Promise.all(pair.map(person => fieldOf(person).focus()))
  await Promise.all([pair[0].page.keyboard.type(words), pair[1].page.keyboard.type(others)])
  await Promise.all(pair.map(saved))
  const letters = (text: string) => [...text].toSorted().join('')
  for (const person of pair) {
    const field = fieldOf(person)
    await expect
      .poll(async () => letters(await field.inputValue()), {message: person.name, timeout: 20_000})
      .toBe(letters(before + words + others))
    expect(await person.page.getByRole('dialog').count()).toBe(0)
  }
  expect(await fieldOf(pair[0]).inputValue()).toBe(await fieldOf(pair[1]).inputValue())
}

/** The content is frozen while one is away with an edit: it is not in, and she and the facilitator are told so. */
export async function freeze(room: Room): Promise<void> {
  const [frida, mark] = [room.who('F'), room.who('M3')]
  await mark.context.setOffline(true)
  await reads(mark, mark.t('saved.offline'))
  await commit(mark, segmentNames[0] ?? '', 'Written in the lift, after the others had gone on.')
  await goOn(room)
  const here = room.people.filter(person => person !== mark)
  await timed('the candidate on eleven pages, and nothing to write in', () =>
    Promise.all(
      here.map(async person => {
        await asks(person, 'agree.question')
        await saved(person)
      }),
    ),
  )
  await readOnly(room, here)
  await mark.context.setOffline(false)
  await asks(mark, 'agree.question')
  for (const person of [frida, mark]) await reads(person, person.t('late.title'))
  expect(await room.who('S2').page.getByText(room.who('S2').t('late.title')).count()).toBe(0)
  const {lateEdits, candidate} = await room.recordOf('F')
  expect(lateEdits.map(({candidate: number, edits}) => [number, edits > 0])).toEqual([[candidate?.number, true]])
  await oneDigest(room, record => record.candidate)
  const hash = await oneHash(room)
  expect(candidate?.contentHash).toContain(hash.replace(' ', ''))

  // whole, for a camera: the same picture on every page
  const codes = await Promise.all(
    room.people.map(({page, t}) =>
      page
        .getByRole('img', {name: t('agree.hashQr')})
        .locator('path')
        .getAttribute('d'),
    ),
  )
  expect(codes[0]?.length).toBeGreaterThan(1000)
  expect(codes).toEqual(codes.map(() => codes[0]))

  const tries = writes(room, 'S1', board =>
    changeField(board, {kind: 'segments', id: idOf(board, segmentNames[1] ?? ''), field: 'name', value: 'För sent'}),
  )
  await expect(tries).rejects.toThrow(/refused|closed/)
}

/** Whoever looks at an earlier step finds nothing to write in there. */
async function readOnly(room: Room, here: readonly Person[]): Promise<void> {
  await Promise.all(
    here.map(async person => {
      await lookAt(person, 'frame')
      await asks(person, 'frame.question')
      const fields = person.page.locator('main').locator('input:not([readonly]), textarea:not([readonly])')
      await expect.poll(() => fields.filter({visible: true}).evaluateAll(enabled)).toBe(0)
      await lookAt(person, 'agree')
      await asks(person, 'agree.question')
    }),
  )
  expect((await room.recordOf('F')).phase).toBe('agree')
}

const enabled = (fields: readonly Element[]): number => fields.filter(field => !field.matches(':disabled')).length

/** Medical objects, with a reason or not at all; the words stand there for all, and hold the agreement. */
export async function object(room: Room): Promise<void> {
  const dorte = room.who('D1')
  const [about = ''] = segmentNames
  const words = 'Vi har ikke folk til det før efteråret.'
  await pressButton(dorte, 'agree.object')
  const send = dialogOf(dorte).getByRole('button', {name: dorte.t('agree.object'), exact: true})
  expect(await send.isDisabled()).toBe(true)
  await expect(room.call('D1')('POST', '/objections', {text: ' '})).rejects.toThrow('request.malformed')
  await choose(dorte, dorte.t('agree.about'), about, dialogOf(dorte))
  await write(dorte, dorte.t('agree.reason'), words, dialogOf(dorte))
  await pressButton(dorte, 'agree.object', {}, dialogOf(dorte))
  await dialogOf(dorte).waitFor({state: 'detached'})
  await timed('the objection on twelve pages', () => Promise.all(room.people.map(person => reads(person, words))))
  // the segment is marked for all, and the log has it word for word
  await Promise.all(room.people.map(person => marked(person, about)))
  expect(JSON.stringify(await room.call('S2')('GET', `/decisions?text=${encodeURIComponent(words)}`))).toContain(words)
}

function marked({page, t}: Person, segment: string): Promise<void> {
  const mark = t('agree.objected', {count: 1, departments: t('department.medical')})
  const line = page.getByRole('region', {name: t('agree.lanes'), exact: true}).getByRole('listitem')
  return line.filter({hasText: segment}).filter({hasText: mark}).waitFor()
}

/** Four leads sign; nothing is agreed before the objection is resolved. */
export async function signAll(room: Room): Promise<string> {
  const [sara, mette, dorte, peter] = leads.map(key => room.who(key))
  const frida = room.who('F')
  if (!sara || !mette || !dorte || !peter) throw new Error('a lead is missing')
  await sign(sara, 'Vi kör efter det från måndag.')
  await sign(mette, '')
  await sign(peter, '')
  // one lead is away: all read whom they wait for, and nothing is agreed without her
  await dorte.context.setOffline(true)
  await reads(dorte, dorte.t('saved.offline'))
  await Promise.all(room.people.map(person => waitsFor(person, dorte)))
  expect((await room.recordOf('F')).versions).toEqual([])
  await dorte.context.setOffline(false)
  await saved(dorte)
  await sign(dorte, '')
  const {versions, signOffs} = await room.recordOf('F')
  expect([versions, signOffs.length]).toEqual([[], leads.length])
  await standBehind(room)
  await putOff(frida)
  const agreed = await agreedByAll(room)
  for (const {page, t} of room.people)
    await page.getByText(t('objection.postponedOwner', {department: t('department.sales')})).waitFor()
  return agreed
}

/** Somebody who does not sign stands behind it; it counts for no signature. (SIGN-11) */
async function standBehind(room: Room): Promise<void> {
  const other = room.who('S2')
  await pressButton(other, 'endorse.do')
  await pressButton(other, 'endorse.do', {}, dialogOf(other))
  await Promise.all(
    room.people.map(({page, t}) =>
      page
        .getByRole('region', {name: t('endorse.title'), exact: true})
        .getByText(other.name, {exact: true})
        .waitFor(),
    ),
  )
  expect((await room.recordOf('M1')).versions).toEqual([])
}

/** Nobody can resolve it today: it gets a day and somebody who sees to it, and holds no longer. (SIGN-12) */
async function putOff(frida: Person): Promise<void> {
  const {t} = frida
  await pressButton(frida, 'objection.postpone')
  const dialog = dialogOf(frida)
  await write(frida, t('objection.postponeWhy'), 'Vi vet först efter pilotstudien.', dialog)
  await write(frida, t('objection.until'), '2099-09-01', dialog)
  await choose(frida, t('objection.owner'), t('department.sales'), dialog)
  await pressButton(frida, 'objection.postpone', {}, dialog)
  await dialog.waitFor({state: 'detached'})
}

/** Her own page says it of herself in other words. */
async function waitsFor(person: Person, lead: Person): Promise<void> {
  const {t} = person
  await reads(person, person === lead ? t('agree.you') : t('agree.waiting', {name: lead.name}))
}

/** Every page says that it is agreed, and shows the control sum that was signed. */
export async function agreedByAll(room: Room): Promise<string> {
  await timed('the agreement on twelve pages', () =>
    Promise.all(room.people.map(person => asks(person, 'agree.signedQuestion'))),
  )
  const hash = await oneHash(room)
  const {versions, signOffs} = await room.recordOf('S3')
  const version = versions.at(-1)
  expect(version?.contentHash).toContain(hash.replace(' ', ''))
  expect(signOffs.map(each => [each.departmentId, each.contentHash, each.signing]).toSorted()).toEqual(
    ['marketing', 'medical', 'product', 'sales'].map(department => [department, version?.contentHash, 'seat']),
  )
  for (const person of room.people) await reads(person, person.t('agree.signedSeat'))
  await oneDigest(room, record => record.versions)
  return version?.contentHash ?? ''
}
