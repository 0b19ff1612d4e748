import { memo } from 'react'
import type { RosterCover } from '../../../../api/contract/rosters.ts'
import { hourTicks, type Range } from '../model/day-lanes.ts'
import { stripShapes } from '../model/strip-shapes.ts'

interface CoverStripProps {
  readonly line: RosterCover
  readonly frame: Range
  readonly slotMinutes: number
  /** People at the top of the scale. */
  readonly top: number
}

/** Planned people as an area, required and minimum as lines, gaps hatched. The text beside it says the same. */
export const CoverStrip = memo(function CoverStrip({ line, frame, slotMinutes, top }: CoverStripProps) {
  const shapes = stripShapes(line, frame, slotMinutes, top)
  return (
    <svg
      className="cover-strip"
      viewBox={`0 0 ${shapes.width} ${shapes.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {hourTicks(frame).map(hour => (
        <line
          key={hour}
          className={hour % 180 === 0 ? 'cover-strip__hour cover-strip__hour--main' : 'cover-strip__hour'}
          x1={hour - frame.start}
          x2={hour - frame.start}
          y1={0}
          y2={shapes.height}
        />
      ))}
      <path className="cover-strip__planned" d={shapes.planned} />
      {shapes.gaps.map(gap => (
        <rect
          key={gap.x}
          className={gap.belowMinimum ? 'cover-strip__gap cover-strip__gap--minimum' : 'cover-strip__gap'}
          x={gap.x}
          y={gap.y}
          width={gap.width}
          height={gap.height}
        />
      ))}
      <path className="cover-strip__minimum" d={shapes.minimum} />
      <path className="cover-strip__required" d={shapes.required} />
    </svg>
  )
})
