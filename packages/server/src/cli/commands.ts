import type { Command } from './command'

/** A command in the list: help on all of them loads none. */
export interface CommandEntry {
  /** One line for `doorpost --help`. */
  readonly summary: string
  load(): Promise<Command>
}

/** Every command by its name, in the order of the help. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  attack: {
    summary: 'attack the sign-in of your running app, and say what held',
    load: async () => (await import('./attack/attack')).attack,
  },
  doctor: {
    summary: 'examine an app and name what is wrong with its set-up',
    load: async () => (await import('./doctor/doctor')).doctor,
  },
  init: {
    summary: 'add sign-in to an app: files, variables, scripts',
    load: async () => (await import('./init/init')).init,
  },
  'mail-template': {
    summary: 'print the template of the email, for the dashboard of Scalekit',
    load: async () => (await import('./mail-template/mail-template')).mailTemplate,
  },
  probe: {
    summary: 'ask your Scalekit environment what Doorpost assumes about it',
    load: async () => (await import('./probe/probe')).probe,
  },
  secret: {
    summary: 'print a new JWT_SECRET, or rotate the one you have',
    load: async () => (await import('./secret/secret')).secret,
  },
  why: {
    summary: 'say why somebody got no code, or why it failed',
    load: async () => (await import('./why/why')).why,
  },
}
