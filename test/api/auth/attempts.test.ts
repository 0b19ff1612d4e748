import { describe, expect, it } from 'vitest'
import { SignInAttempts } from '../../../api/auth/attempts.ts'

const START = Date.parse('2026-11-18T08:00:00Z')
const at = (minutes: number) => new Date(START + minutes * 60_000)

function failing(attempts: SignInAttempts, times: number, login: string, address: string) {
  for (let i = 0; i < times; i++) attempts.begin(login, address, at(0))
}

describe('failed attempts', () => {
  it('let somebody in from elsewhere while one address is refused', () => {
    const attempts = new SignInAttempts()
    failing(attempts, 5, 'anna', '10.0.0.1')
    expect(() => attempts.begin('anna', '10.0.0.1', at(1))).toThrow('AUTH-006')
    expect(() => attempts.begin('anna', '10.0.0.2', at(1))).not.toThrow()
  })

  it('refuse an account that is guessed at from many addresses', () => {
    const attempts = new SignInAttempts()
    for (let i = 0; i < 20; i++) failing(attempts, 1, 'anna', `10.0.0.${i}`)
    expect(() => attempts.begin('anna', '10.9.9.9', at(1))).toThrow('AUTH-006')
    expect(() => attempts.begin('bert', '10.9.9.9', at(1))).not.toThrow()
  })

  it('refuse an address that guesses at many accounts', () => {
    const attempts = new SignInAttempts()
    for (let i = 0; i < 50; i++) failing(attempts, 1, `user${i}`, '10.0.0.1')
    expect(() => attempts.begin('somebody', '10.0.0.1', at(1))).toThrow('AUTH-006')
  })

  it('are forgotten after a quarter of an hour, one by one', () => {
    const attempts = new SignInAttempts()
    for (let i = 0; i < 5; i++) attempts.begin('anna', 'a', at(i))
    expect(() => attempts.begin('anna', 'a', at(14.9))).toThrow('AUTH-006')
    expect(() => attempts.begin('anna', 'a', at(15))).not.toThrow()
    expect(() => attempts.begin('anna', 'a', at(15.5))).toThrow('AUTH-006')
  })

  it('are forgiven by the right password', () => {
    const attempts = new SignInAttempts()
    failing(attempts, 4, 'anna', 'a')
    attempts.begin('anna', 'a', at(0))
    attempts.succeeded('anna', 'a', at(0))
    failing(attempts, 4, 'anna', 'a')
    expect(() => attempts.begin('anna', 'a', at(0))).not.toThrow()
  })
})
