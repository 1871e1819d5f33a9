import type { StateName } from '../state-table'

/** What a designer has to know of a state. */
export interface StateAdvice {
  /** What is going on, in a sentence. */
  readonly says: string
  readonly do: string
  readonly dont: string
}

/** For every state; one without words does not compile. */
export const stateAdvice = {
  'email.idle': {
    says: 'The page has been opened, and asks for an address.',
    do: 'Say what will arrive: a code, a link or both.',
    dont: "Don't ask for a password, a name or anything else here.",
  },
  'email.invalid': {
    says: 'What was typed is not an address. Nothing was sent.',
    do: 'Leave the text in the field, so that it can be mended.',
    dont: "Don't complain while somebody is still typing.",
  },
  'email.sending': {
    says: 'The address is on its way to the server.',
    do: 'Keep the label and the width of the button.',
    dont: "Don't disable the field: the keyboard of a phone would close.",
  },
  'email.rate-limited': {
    says: 'There were too many tries, and the server asks to wait.',
    do: 'Count down on the button, so that it is clear when it works again.',
    dont: "Don't say that the address is at fault.",
  },
  'email.not-allowed': {
    says: 'The app does not let this address in.',
    do: 'Say whom to ask, if your app has somebody.',
    dont: "Don't say whether an account exists.",
  },
  'email.challenge': {
    says: 'The server wants proof of a person before it sends.',
    do: 'Leave space for your CAPTCHA between the field and the button.',
    dont: "Don't colour it as a failure: nobody did anything wrong.",
  },
  'email.offline': {
    says: 'The device has no connection.',
    do: 'Keep the address, so that one press is enough later.',
    dont: "Don't put a page of your own in the way.",
  },
  'email.provider-unavailable': {
    says: 'The email service is down, so nothing could be sent.',
    do: 'Offer the same button again.',
    dont: "Don't send people to support for what a minute mends.",
  },
  'email.cookies-blocked': {
    says: 'The email was sent, but the browser keeps no cookie to come back with.',
    do: 'Say which site needs the cookie, in your own words if you like.',
    dont: "Don't show the code field: it could not work.",
  },
  'code.empty': {
    says: 'The email is on its way, and the page waits for its code.',
    do: 'Show the address, so that a typo is seen.',
    dont: "Don't put other fields or links near the code.",
  },
  'code.partial': {
    says: 'Some digits have been typed.',
    do: 'Let the ring show where the next one goes.',
    dont: "Don't judge a code before it is whole.",
  },
  'code.full': {
    says: 'A code with letters is complete, and waits for the button.',
    do: 'Make the button the plainest thing to press.',
    dont: "Don't send it by itself: letters are easily mistyped.",
  },
  'code.verifying': {
    says: 'The code is being checked.',
    do: 'Keep the digits in view while they are checked.',
    dont: "Don't cover the form with a loading screen.",
  },
  'code.nothing-typed': {
    says: 'The button was pressed with nothing in the code field.',
    do: 'Put the focus into the field, and say where the code is.',
    dont: "Don't lock the button until something is typed: then nobody is told why.",
  },
  'code.wrong': {
    says: 'The code was not right, and can be typed again.',
    do: 'Say how many tries are left.',
    dont: "Don't move what is below the field.",
  },
  'code.wrong-again': {
    says: 'A second code was wrong as well.',
    do: 'Count down the tries each time.',
    dont: "Don't repeat the same words without a new number.",
  },
  'code.last-attempt': {
    says: 'One more wrong code ends this sign-in.',
    do: 'Say “one try left” in words.',
    dont: "Don't threaten: a new code is a button away.",
  },
  'code.expiring': {
    says: 'The code works for less than a minute.',
    do: 'Count down in a row of its own, in digits of equal width.',
    dont: "Don't let it blink, and don't read out every second.",
  },
  'code.expired': {
    says: 'Ten minutes went by, and the code works no more.',
    do: 'Make “Send a new code” the filled button.',
    dont: "Don't invite anybody to type: the boxes are quiet.",
  },
  'code.locked': {
    says: 'Too many wrong codes. A new one can be sent after a wait.',
    do: 'Keep the button, and let it count down.',
    dont: "Don't say the wait twice.",
  },
  'code.rate-limited': {
    says: 'There were too many tries from here, and the server asks to wait before it checks another code.',
    do: 'Count down on the button, where it is looked for.',
    dont: "Don't call the code wrong: nobody has looked at it.",
  },
  'code.resend-waiting': {
    says: 'Another email can be sent in a few seconds.',
    do: 'Say how long, where the button will be.',
    dont: "Don't hide the way to a new code.",
  },
  'code.resend-ready': {
    says: 'Another email can be sent now.',
    do: 'Keep it quieter than the button that signs in.',
    dont: "Don't draw attention away from the code field.",
  },
  'code.resending': {
    says: 'Another email is being sent.',
    do: 'Keep the code field open: the first email may just have arrived.',
    dont: "Don't clear what was typed.",
  },
  'code.resent': {
    says: 'Another email was sent. Only the newest works.',
    do: 'Say that the older email no longer counts.',
    dont: "Don't use a message that floats away.",
  },
  'code.resend-failed': {
    says: 'Another email could not be sent.',
    do: 'Leave the code field open: the first code may still work.',
    dont: "Don't go back to the first step.",
  },
  'code.challenge': {
    says: 'The server wants proof of a person before it checks a code.',
    do: 'Leave space for your CAPTCHA above the button.',
    dont: "Don't throw away the code that was typed.",
  },
  'code.refused': {
    says: 'Too many guesses at this address: codes are refused, the link still works.',
    do: 'Point to the link in the email.',
    dont: "Don't suggest another code: it would be refused too.",
  },
  'code.not-allowed': {
    says: 'The code was right, but the app does not let this address in.',
    do: 'Say whom to ask, if your app has somebody.',
    dont: "Don't call the code wrong.",
  },
  'code.no-pending': {
    says: 'The server no longer knows this sign-in.',
    do: 'Begin again with the address filled in.',
    dont: "Don't blame the visitor for it.",
  },
  'code.provider-unavailable': {
    says: 'The code could not be checked, because a service is down.',
    do: 'Say that it is not the code.',
    dont: "Don't count it as a try.",
  },
  'code.offline': {
    says: 'The connection went while a code was sent.',
    do: 'Keep the code, and say that it can be sent again.',
    dont: "Don't count it as a try.",
  },
  'code.alphanumeric': {
    says: 'A code with letters is being typed.',
    do: 'Choose a face in which 0 and O, 1 and l differ.',
    dont: "Don't open a keyboard that has digits only.",
  },
  'code.5-long': {
    says: 'The app has codes of five digits.',
    do: 'Let the boxes fill the column, whatever their number.',
    dont: "Don't count on six in your layout.",
  },
  'link.waiting': {
    says: 'The email holds only a link, and the page waits for it to be opened.',
    do: 'Make opening the inbox the filled button.',
    dont: "Don't show a spinner: nothing is loading.",
  },
  'link.resending': {
    says: 'Another link is being sent.',
    do: 'Keep the way to the inbox in view.',
    dont: "Don't go back to the first step.",
  },
  'link.resend-failed': {
    says: 'Another link could not be sent.',
    do: 'Keep the way to the inbox in view: the first link may still work.',
    dont: "Don't go back to the first step.",
  },
  'link.opened-in-other-tab': {
    says: 'The link was opened in another tab, so this one is signed in too.',
    do: 'Show the same ending as everywhere else.',
    dont: "Don't leave a form behind that does nothing.",
  },
  'link.confirm': {
    says: 'The link was opened on a device that did not ask for it.',
    do: 'Show the address, and a way to say no.',
    dont: "Don't sign in without a press: mail scanners open links too.",
  },
  'link.confirming': {
    says: 'The visitor said yes, and the link is being checked.',
    do: 'Keep the address in view.',
    dont: "Don't let “That isn't me” vanish at once.",
  },
  'link.confirm-failed': {
    says: 'The visitor said yes, but the link could not be checked.',
    do: 'Leave the question and its button where they are: one press tries again.',
    dont: "Don't call the link used up: nothing was used.",
  },
  'link.different-browser': {
    says: 'The link was opened in another browser than the one that asked.',
    do: 'Name both ways on: go back, or begin here.',
    dont: "Don't call it a security problem.",
  },
  'link.already-signed-in': {
    says: 'Somebody who is signed in has opened the sign-in page.',
    do: 'Say as whom, with most of the address hidden.',
    dont: "Don't send them on without a word: they may want another account.",
  },
  'link.invalid': {
    says: 'The link was used before, or is too old.',
    do: 'Ask for the address right away.',
    dont: "Don't show a page with only an error on it.",
  },
  'done.redirecting': {
    says: 'Signed in. The next page is loading.',
    do: 'Say where it leads, with the name of your app.',
    dont: "Don't leave anything to press.",
  },
} satisfies Record<StateName, StateAdvice>
