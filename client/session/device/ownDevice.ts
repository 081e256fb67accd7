import type {Vault} from './vault.ts'

/** What this browser can do for a person who calls it their own; where it cannot, why. */
export type OwnDevice =
  | {
      readonly is: 'able'
      readonly vault: Vault
      readonly subtle: SubtleCrypto
      readonly randomBytes: (count: number) => Uint8Array<ArrayBuffer>
      /** Holds a name for as long as this tab lives; null while another tab holds it. */
      readonly claim: (name: string) => Promise<(() => void) | null>
    }
  | {readonly is: 'unable'; readonly why: DeviceLack}

/** plainHttp: browsers lend their cipher to encrypted pages only. noStorage: blocked, or a browser that has none. */
type DeviceLack = 'plainHttp' | 'noStorage'

export type DeviceState =
  | {readonly is: 'unable'; readonly why: DeviceLack}
  | {readonly is: 'off'}
  /** `opening`: trusted, and the key is on its way. */
  | {readonly is: 'opening'}
  | {readonly is: 'on'}
