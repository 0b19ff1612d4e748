import { describe, expect, it } from 'vitest'
import { type Arguments, CommandError, type CommandSpec, runCommand, UsageError } from '../../../api/cli/command.ts'
import { testTerminal } from './test-terminal.ts'

const spec: CommandSpec = {
  name: 'greet',
  summary: 'Greets a person.',
  positionals: [{ name: 'person', help: 'who' }],
  options: { times: { type: 'string', value: 'N', help: 'how often' }, loud: { type: 'boolean', help: 'with a !' } },
  notes: ['Exit codes: 0, 1, 2.'],
}
const run = async (argv: string[], act: (args: Arguments) => void = () => {}) => {
  const terminal = testTerminal()
  const code = await runCommand(spec, argv, terminal, async args => {
    act(args)
    return 0
  })
  return { code, ...terminal.said() }
}

describe('a command', () => {
  it('reads its arguments', async () => {
    let seen: unknown
    const { code } = await run(['amy', '--times', '3', '--loud'], args => {
      seen = [args.positionals, args.whole('times', 1), args.isSet('loud'), args.text('times')]
    })
    expect(code).toBe(0)
    expect(seen).toEqual([['amy'], 3, true, '3'])
  })

  it('explains itself', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('Usage: npm run greet -- person [--times N] [--loud]')
    expect(out).toContain('--loud     with a !')
  })

  it.each([[[]], [['amy', 'ben']], [['amy', '--quiet']], [['amy', '--times']]])(
    'is called wrongly with %j',
    async argv => {
      const { code, err } = await run(argv)
      expect(code).toBe(2)
      expect(err).toContain('Usage: npm run greet')
    },
  )

  it.each(['x', '1.5', '0', '', '1e3', '99999999999999999999'])('refuses --times %j', async times => {
    const { code, err } = await run(['amy', '--times', times], args => args.whole('times', 1))
    expect(code).toBe(2)
    expect(err).toContain('--times takes a whole number of at least 1')
  })

  it('tells what could not be done, and lets a bug through', async () => {
    const fail = (error: Error) =>
      run(['amy'], () => {
        throw error
      })
    expect(await fail(new CommandError('no such person'))).toMatchObject({ code: 1, err: 'no such person\n' })
    expect(await fail(new UsageError('which one?'))).toMatchObject({ code: 2 })
    await expect(fail(new TypeError('a bug'))).rejects.toThrow('a bug')
  })
})
