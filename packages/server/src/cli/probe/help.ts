/** What `doorpost help probe` says. */
export const HELP = `
Asks your own Scalekit environment for development what Doorpost assumes about it,
through the SDK of this app, and prints one line for each assumption. It reads
SCALEKIT_ENVIRONMENT_URL, SCALEKIT_CLIENT_ID and SCALEKIT_CLIENT_SECRET.

What it finds makes a profile: startEmulator({ profile }) then behaves like your
environment. The profile holds settings only.

Without --email it sends no email and settles 12 assumptions. With it, it sends at
most 6 emails to you and asks for their codes and links: 2 to 4 minutes, most of
them spent waiting, because Scalekit allows two emails a minute to one address.

  --email <address>   your own address; needs a terminal for the codes
  --without-mail      send no email, whatever comes
  --thorough          also find the limits: up to 5 more emails, 2 more minutes
  --variable <name=value>
                      what your email template needs; repeat it for each
  --out <file>        write the profile there (default: it asks, or prints it)
  --yes-this-is-development
                      for an environment that isn't under .scalekit.dev

Exit codes: 0 the assumptions hold or differ in a setting, 1 one differs that
has no setting, 2 called wrongly, or the service could not be asked.`
