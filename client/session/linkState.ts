/** How this tab stands with the server. `ended`: it will not come back by itself. */
export type LinkState =
  | {readonly is: 'connecting'}
  | {readonly is: 'online'}
  | {readonly is: 'reconnecting'}
  | {readonly is: 'offline'}
  | {readonly is: 'ended'; readonly why: LinkEnd}

/**
 * broken: bytes or protocol. notYours: no seat here. revoked: the seat was taken back. protocol: this page is too old.
 * quarantined: the board is damaged.
 */
export type LinkEnd = 'broken' | 'notYours' | 'revoked' | 'protocol' | 'quarantined'
