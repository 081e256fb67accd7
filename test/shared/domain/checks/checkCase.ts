import type {CheckView} from '../../../../shared/domain/checks/checkView.ts'

/** How one check is made to speak, about what, and what silences it. */
export type CheckCase = {
  readonly rule: string
  readonly fires: (clean: CheckView) => CheckView
  /** The subjects of each of its findings. */
  readonly subjects: readonly (readonly string[])[]
  readonly clears: (fired: CheckView) => CheckView
  /** Nearly, but not: these stay silent. */
  readonly silent?: Readonly<Record<string, (clean: CheckView) => CheckView>>
}
