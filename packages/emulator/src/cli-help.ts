import { DEFAULT_PORT } from './emulator-options'
import { ANIMAL_NAMES, ANIMALS } from './mailbox/animals'

const MAILBOX = ANIMAL_NAMES.map((name) => `  ${name.padEnd(21)}${ANIMALS[name].about}\n`).join('')

/** The text of `--help`. */
export const HELP = `Usage: doorpost-emulator [options]

Emulates Scalekit's passwordless API locally, with an inbox page for the emails.

  --port <number>      port to listen on (default ${DEFAULT_PORT}, or the variable EMULATOR_PORT); 0 picks a free port
  --host <address>     address to listen on (default localhost: 127.0.0.1 and ::1)
  --force              allow a --host that others can reach: they can read every email
  --allow-host <name>  also accept this host name (repeatable)
  --cert <file>        serve https with this certificate (PEM); needs --key
  --key <file>         its private key (PEM, without a passphrase)
  --seed <text>        make codes, tokens and ids repeatable
  --profile <file>     start like your own environment, with a file of "doorpost probe"
  --settings <file>    JSON file with initial settings (same format as GET /_emulator/settings)
  --templates <folder> write emails with your own template: subject.txt, body.html and body.txt in this folder
                       (or the variable EMULATOR_TEMPLATES)
  --mailbox <names>    what stands between an email and the person, with commas between (or the variable
                       EMULATOR_MAILBOX); see below
  --print-env          print the variables for a .env file and nothing else, then exit
  --quiet              don't log calls
  --version            print the version, then exit
  --help               show this help

For --mailbox:

${MAILBOX}`
