import {expect, test} from 'vitest'
import {routeOf} from '../../../client/home/route.ts'

const at = (path: string) => routeOf(new URL(path, 'http://localhost:4400'))

test.each([
  ['/', {is: 'home'}],
  ['/?start', {is: 'start'}],
  ['/?signed', {is: 'example', standing: 'signed'}],
  ['/j/b1#t%2Dok', {is: 'join', boardId: 'b1', token: 't-ok'}],
  // A link that was cut off in the middle of a letter: the door says that it does not open.
  ['/j/b1#cut%', {is: 'join', boardId: 'b1', token: 'cut%'}],
  ['/r/b1#once', {is: 'resume', boardId: 'b1', token: 'once'}],
  ['/b/b1', {is: 'board', boardId: 'b1'}],
  ['/check', {is: 'check', back: null}],
  ['/check#/j/b1#t-ok', {is: 'check', back: '/j/b1#t-ok'}],
  ['/check#//evil.example/j/b1#t', {is: 'check', back: null}],
  ['/check#javascript:alert(1)', {is: 'check', back: null}],
  ['/present/b1', {is: 'present', boardId: 'b1', token: ''}],
  ['/present/b1#token', {is: 'present', boardId: 'b1', token: 'token'}],
  ['/b/b1/x', {is: 'unknown'}],
  ['/elsewhere', {is: 'unknown'}],
])('%s', (path, route) => {
  expect(at(path)).toEqual(route)
})
