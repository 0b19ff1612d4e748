import { classNames } from '../../../lib/class-names.ts'
import type { ShortLook } from '../model/short-codes.ts'

interface LookChipProps {
  readonly look: ShortLook | undefined
  /** The full name, for those who do not know the letters. */
  readonly name: string
  readonly outlined?: boolean
}

/** A site's letters on its colour. The full name is read out and shown on hover. */
export function LookChip({ look, name, outlined }: LookChipProps) {
  return (
    <span
      className={classNames('look-chip', outlined && 'look-chip--outlined', look && `tone-${look.tone}`)}
      title={name}
    >
      <span aria-hidden="true">{look?.code ?? name}</span>
      <span className="visually-hidden">{name}</span>
    </span>
  )
}
