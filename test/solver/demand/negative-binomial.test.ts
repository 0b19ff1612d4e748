import { describe, expect, it } from 'vitest'
import { countInterval, normalQuantile } from '../../../solver/demand/negative-binomial.ts'
import { createRandom } from '../../../solver/model/random.ts'

describe('interval of a count', () => {
  it('of nobody is nobody', () => {
    expect(countInterval(0, 0.1, 0.8)).toEqual({ low: 0, high: 0 })
  })

  it('of a Poisson count leaves a tenth at either end, as nearly as whole numbers allow', () => {
    // Poisson(5): P(X < 3) = .125 is nearer to a tenth than P(X < 2) = .040; P(X > 8) = .068 nearer than P(X > 7) = .133.
    expect(countInterval(5, 0, 0.8)).toEqual({ low: 3, high: 8 })
  })

  it.each([
    [0.7, 0.05],
    [4, 0.2],
    [23, 0.02],
    [180, 0.05],
    [230, 0.05],
    [2300, 0.01],
  ])('covers 80 %% of the counts drawn with mean %d and dispersion %d', (mean, dispersion) => {
    const random = createRandom(7, Math.round(mean * 10))
    const { low, high } = countInterval(mean, dispersion, 0.8)
    let inside = 0
    for (let i = 0; i < 20_000; i++) {
      const count = random.poisson(mean * random.gamma(1 / dispersion) * dispersion)
      if (low <= count && count <= high) inside++
    }
    // One whole customer more or less is worth up to the probability of a single count.
    const grain = mean < 2 ? 0.12 : mean < 10 ? 0.08 : 0.03
    expect(Math.abs(inside / 20_000 - 0.8)).toBeLessThan(grain)
  })

  it('widens with the dispersion', () => {
    const width = (dispersion: number) => {
      const { low, high } = countInterval(40, dispersion, 0.8)
      return high - low
    }
    expect(width(0.1)).toBeGreaterThan(width(0.02))
    expect(width(0.02)).toBeGreaterThan(width(0))
  })
})

describe('normal quantile', () => {
  it.each([
    [0.9, 1.2815515655446004],
    [0.025, -1.959963984540054],
    [0.001, -3.090232306167813],
  ])('of %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 7)
  })
})
