// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { faultsIn } from './faults-in'

const faultsOf = (html: string) => {
  const page = document.createElement('div')
  page.dataset.stage = ''
  page.innerHTML = html
  // As in the room, where a picture is hidden from whoever listens.
  document.createElement('div').append(page)
  page.parentElement?.setAttribute('aria-hidden', 'true')
  return faultsIn(page)
}

test('what has no name is a fault, seen or not', () => {
  expect(
    faultsOf('<h2 data-part="heading"></h2><label></label><input><button data-part="send-button"> </button>'),
  ).toEqual(['heading: says nothing', 'label: says nothing', 'input: says nothing', 'send-button: says nothing'])
})

test('what has one is none, and neither is what nobody reaches', () => {
  expect(
    faultsOf(
      '<h2>Sign in</h2><label>Email</label><input aria-label="Email"><label><input type="checkbox"> A person</label><button aria-label="Close"></button><button hidden></button><input type="hidden">',
    ),
  ).toEqual([])
})
