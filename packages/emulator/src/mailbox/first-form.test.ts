import { expect, test } from 'vitest'
import { readFirstForm } from './first-form'

const PAGE = 'http://localhost:3000/confirm?x=1'
const read = (html: string) => {
  const form = readFirstForm(html, PAGE)
  return form && { url: form.url, method: form.method, fields: [...form.fields] }
}

test('reads the form of the first button that sends one', () => {
  const html = `<form><button type="button">Menu</button></form>
    <form action="/yes?a=1&amp;b=2" method="post"><input type=hidden name='t' value="&quot;1&#39;"><input name=q>
    <button name="go" value="1">Yes</button><button name="no">No</button></form>`
  expect(read(html)).toEqual({
    url: 'http://localhost:3000/yes?a=1&b=2',
    method: 'POST',
    fields: [
      ['t', `"1'`],
      ['q', ''],
      ['go', '1'],
    ],
  })
})

test('a form without an action or a method asks its own page', () => {
  expect(read('<form><input type="submit" value="Go"></form>')).toEqual({ url: PAGE, method: 'GET', fields: [] })
})

test('the button’s own action comes first', () => {
  const html = '<form action="/a" method="get"><button formaction="/b" formmethod="POST">B</button></form>'
  expect(read(html)).toEqual({ url: 'http://localhost:3000/b', method: 'POST', fields: [] })
})

test.each([
  '',
  '<button>Alone</button>',
  '<form><input name="q"></form>',
  '<form action="http://["><button>x</button></form>',
])('finds none in %j', (html) => expect(read(html)).toBeUndefined())
