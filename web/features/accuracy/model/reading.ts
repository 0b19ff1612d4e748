import type { AccuracyFigures } from '../api/accuracy.ts'

/** What a set of figures says in plain words; each part is a text of the catalogue with its numbers. */
export interface Reading {
  readonly error: 'none' | 'plain' | 'with-chance'
  readonly naive: 'unknown' | 'better' | 'same' | 'worse'
  readonly bias: 'unknown' | 'none' | 'high' | 'low'
  readonly interval: 'unknown' | 'right' | 'narrow' | 'wide'
}

/** Absolute bias up to which nobody need care. */
const NO_BIAS = 0.015
/** An 80 % interval that holds so many is as good as can be asked (chance of a finite sample included). */
const RIGHT = { from: 0.75, to: 0.88 }
/** A MASE this near to 1 is neither better nor worse. */
const ALIKE = 0.03

export function readingOf({ wape, chance, mase, bias, coverage }: AccuracyFigures): Reading {
  return {
    error: wape === null ? 'none' : chance === null ? 'plain' : 'with-chance',
    naive: mase === null ? 'unknown' : mase < 1 - ALIKE ? 'better' : mase > 1 + ALIKE ? 'worse' : 'same',
    bias: bias === null ? 'unknown' : Math.abs(bias) <= NO_BIAS ? 'none' : bias > 0 ? 'high' : 'low',
    interval: coverage === null ? 'unknown' : coverage < RIGHT.from ? 'narrow' : coverage > RIGHT.to ? 'wide' : 'right',
  }
}
