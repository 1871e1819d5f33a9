import { PRESETS } from './presets/presets'

/** What `doorpost help attack` says. */
export const HELP = `
Attacks the sign-in of an app that runs on your machine, and says for each attack
whether the app held. It needs an inbox that catches the app's emails: the one of
@doorpost/emulator, Mailpit or MailHog. It asks for up to 100 emails to made-up
addresses.

Only apps of this machine: another host has to be yours, and gets at most five
requests a second. A run ends after two minutes or 2,500 requests; a development
server may need more. Ctrl-C or SIGTERM stops it with a report on what it found
until then. Reports hold no code, no token and no address.

  --inbox <address>   the emulator, Mailpit or MailHog (default:
                      SCALEKIT_ENVIRONMENT_URL, if it is on this machine)
  --preset <name>     ${Object.keys(PRESETS).join(', ')}
                      (default: doorpost)
  --config <file>     JSON: where your app has what is attacked, and what you accept
  --only <names>      only these cases or threats, such as open-redirect,T07
  --list              list the cases
  --html <file>       write the report as one HTML file
  --log <file>        the file that the app logs into: what it adds is searched for
                      secrets of the run
  --seconds <n>       how long a run may take (default: 120)
  --i-own-this-host   for a host that isn't this machine

Exit codes: 0 nothing worked, 1 an attack worked, 2 called wrongly, could not run
or did not get to all cases.`
