import type {Change} from '../../../shared/domain/change.ts'
import {aBallot} from '../../shared/record/aRecord.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'
import {wordAt} from './readAnswer.ts'
import type {TestServer} from './aServer.ts'

/** A workshop of three departments that we lead through the method step by step, by its own doors. */
export async function aWalk(on?: TestServer) {
  const server = on ?? (await aServer())
  const frida = await server.person().open({department: 'product'})
  const anna = await server.person().join(frida, 'Anna', 'sales')
  const mats = await server.person().join(frida, 'Mats', 'marketing')
  const {boardId} = frida
  const write = (...changes: readonly Change[]) => server.write(boardId, changes)
  const set = (kind: 'segments' | 'tiers', name: string, field: string, value: object | string): Change => ({
    do: 'set',
    kind,
    id: name,
    field,
    value: value as never,
  })
  const next = () => frida.post('/phase', {move: 'next'})

  const steps = {
    frame: () => write({do: 'text', kind: 'meta', id: '', field: 'objective', to: 'Clinics order by themselves'}),
    async needs() {
      for (const person of [frida, anna, mats]) {
        const noteId = id(`note-${person.departmentId}`)
        await person.put(`/notes/${noteId}`, {
          id: noteId,
          text: 'Quick answers',
          side: 'customer',
          family: null,
          evidence: 'interview',
        })
      }
      await frida.post('/notes/reveal')
      await write(
        ...['speed', 'proof'].map((name): Change => ({
          do: 'create',
          kind: 'clusters',
          id: id(name),
          fields: {title: name, statement: `When they choose, they want ${name}`},
        })),
        {do: 'set', kind: 'notes', id: id('note-sales'), field: 'place', value: {clusterId: id('speed'), rank: 'B'}},
        {
          do: 'set',
          kind: 'notes',
          id: id('note-marketing'),
          field: 'place',
          value: {clusterId: id('proof'), rank: 'B'},
        },
      )
    },
    async segments() {
      const attribute = [...(await server.board(boardId)).attributes.values()].find(({key}) => key === 'beds')
      const attributeId = attribute?.id ?? id('beds')
      if (!attribute)
        await write({
          do: 'create',
          kind: 'attributes',
          id: attributeId,
          fields: {key: 'beds', name: 'Beds', valueType: 'number'},
        })
      await write(
        {do: 'put', kind: 'attributes', id: attributeId, field: 'engagementImpact', key: 'channel', value: true},
        ...['hospital', 'clinic'].flatMap((name, index): readonly Change[] => [
          {
            do: 'create',
            kind: 'segments',
            id: id(name),
            fields: {
              name,
              need: `What ${name}s want`,
              clusters: new Set([index === 0 ? id('speed') : id('proof')]),
              precedence: index === 0 ? 'B' : 'D',
            },
          },
          {
            do: 'create',
            kind: 'conditions',
            id: id(`rule-${name}`),
            fields: {segmentId: id(name), kind: 'leaf', attributeId, op: index === 0 ? 'gte' : 'lt', value: 100},
          },
        ]),
      )
    },
    async evaluate() {
      const roundId = wordAt((await frida.post('/rounds')).body, 'roundId')
      const {criteria} = await server.board(boardId)
      const {criteria: asked, masks} = (await frida.record()).rounds.at(-1) ?? {criteria: [], masks: []}
      const ballot = aBallot({})
      const scores = ['hospital', 'clinic'].flatMap((name, index) =>
        asked.map(({id: criterionId}) => ({
          segmentId: id(name),
          criterionId,
          score: index === 0 ? 8 : 3,
          evidence: 'figures',
          comment: '',
        })),
      )
      const weights = [...criteria.keys()].map(criterionId => ({criterionId, points: 50}))
      for (const person of [frida, anna, mats]) {
        await person.post(`/rounds/${roundId}/consent`, {accepted: true})
        const masked = masks.filter(({departmentIds}) => departmentIds.includes(person.departmentId))
        const isAsked = (answer: {readonly criterionId: string}) =>
          !masked.some(({criterionId}) => criterionId === answer.criterionId)
        const own = {scores: scores.filter(isAsked), weights: weights.filter(isAsked)}
        await person.put(`/rounds/${roundId}/ballot`, {...ballot, ...own})
      }
      await frida.post(`/rounds/${roundId}/reveal`)
    },
    async prioritise() {
      const {tiers} = await server.board(boardId)
      const [invest] = [...tiers.values()].filter(({name}) => name === 'invest')
      await write(
        {do: 'text', kind: 'tiers', id: invest?.id ?? '', field: 'rule', to: 'Everybody calls back within a day'},
        set('segments', id('hospital'), 'placement', {in: 'tier', tierId: invest?.id ?? '', rank: 'B'}),
        set('segments', id('clinic'), 'placement', {
          in: 'deselected',
          reason: 'cannot_reach',
          reasonText: '',
          rank: 'B',
        }),
        {do: 'text', kind: 'segments', id: id('clinic'), field: 'exitTreatment', to: 'Self-service'},
        set('segments', id('clinic'), 'exitOwnerDepartmentId', 'sales'),
        set('segments', id('clinic'), 'revisitOn', '2027-03-01'),
      )
    },
    engage: () =>
      write(
        set('segments', id('hospital'), 'ownerDepartmentId', 'sales'),
        {do: 'text', kind: 'segments', id: id('hospital'), field: 'offer', to: 'The whole service'},
        {do: 'create', kind: 'contents', id: id('study'), fields: {title: 'Study', madeFor: 'in_person'}},
        {
          do: 'create',
          kind: 'cells',
          id: id('visit'),
          fields: {
            segmentId: id('hospital'),
            channel: 'in_person',
            contentId: id('study'),
            timing: 'spring',
            from: 'aware',
            to: 'trial',
            ownerDepartmentId: 'sales',
          },
        },
      ),
  } satisfies Record<string, () => Promise<void>>

  return {
    server,
    frida,
    anna,
    mats,
    steps,
    next,
    write,
    /** Does every step up to a phase and stands in it. */
    async upTo(phase: keyof typeof steps | 'agree'): Promise<void> {
      for (const [name, step] of Object.entries(steps)) {
        if (name === phase) return
        await step()
        const moved = await next()
        if (moved.status !== 200) throw new Error(`${name}: ${moved.text}`)
      }
    },
    async sign(person: APerson, signature: Record<string, unknown> = {}) {
      const {candidate} = await person.record()
      const {number, contentHash} = candidate ?? {number: 0, contentHash: ''}
      return person.post('/sign-offs', {candidate: number, contentHash, statement: 'We do this.', ...signature})
    },
  }
}
