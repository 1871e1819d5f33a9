import type { Inbox } from './inbox'
import { addressOf, listOf, memberOf, readJson, textOf } from './read-json'

/** Who used an email up, if that was not the person. */
function usedUpBy(message: unknown): { readonly usedUpBy?: string } {
  const by = textOf(memberOf(message, 'usedUp'), 'by')
  return by === null || by === 'person' ? {} : { usedUpBy: by }
}

/** The inbox of `@doorpost/emulator`. */
export const emulator: Inbox = {
  path: '/_emulator/messages',
  list: 'messages',
  open: (inbox) => ({
    async mails(to) {
      const address = new URL(emulator.path, inbox)
      if (to !== undefined) address.searchParams.set('to', to)
      const messages = listOf(await readJson(address), emulator.list) ?? []
      return messages.map((message) => ({
        id: textOf(message, 'id') ?? '',
        to: textOf(message, 'to') ?? '',
        code: textOf(message, 'code'),
        link: addressOf(message, 'link'),
        ...usedUpBy(message),
      }))
    },
  }),
}
