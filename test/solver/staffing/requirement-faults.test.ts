import { expect, it } from 'vitest'
import { checkRequirementInput } from '../../../solver/staffing/requirement-faults.ts'

it('names everything that is wrong with a demand at once', () => {
  const { faults, sound } = checkRequirementInput({
    demands: [
      {
        site: 'mitte',
        activity: 'phone',
        date: '2027-03-01',
        open: [{ start: 600, end: 480 }],
        minimum: Number.NaN,
        counters: -2,
        streams: [
          {
            channel: 'call',
            start: 480,
            slotMinutes: 0,
            mean: [-1],
            service: { meanMinutes: 4, cv: -1 },
            noShowShare: 2,
            dayFactorCv: 9,
            patienceMeanMinutes: 0,
            target: { share: 0.8, withinMinutes: -1, maxOccupancy: 0 },
          },
        ],
      },
    ],
  })
  expect(sound).toEqual([])
  expect(faults.map(fault => fault.code)).toEqual(
    ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map(number => `STA-0${number}`),
  )
  expect(faults.every(fault => fault.cause !== '' && fault.action !== '' && fault.where !== '')).toBe(true)
})
