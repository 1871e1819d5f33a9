import { describe, expect, it, test } from 'vitest'
import { MailTemplateError } from './jet/template-error'
import { mailTemplateNames, renderMailTemplate } from './mail-template'

const asText = (text: string, values: Record<string, string> = {}) =>
  renderMailTemplate({ subject: '', html: '', text }, values).text
const asHtml = (html: string, values: Record<string, string>) =>
  renderMailTemplate({ subject: '', html, text: '' }, values).html
const namesIn = (text: string) => mailTemplateNames({ subject: '', html: '', text })

const VALUES = { foo: 'asd', bar: 'b', empty: '', app_name: 'Acme', first_name: 'John' }

describe('a template', () => {
  // Each as the documentation of the language, or of the service, has it.
  test.each([
    ['hello {{ foo }}', 'hello asd'],
    ['hello {{foo}}', 'hello asd'],
    ['foo {{ "bar" }} baz', 'foo bar baz'],
    ['foo {{- "bar" -}} baz', 'foobarbaz'],
    ['{* this is a comment *}', ''],
    ['a{*\n  {{ asd }}\n*}b', 'ab'],
    ['{{ if foo == "asd" }}is{{ end }}', 'is'],
    ['{{ if foo == "no" }}is{{ else }}else{{ end }}', 'else'],
    ['{{ if foo == "no" }}1{{ else if foo == "asd" }}2{{ else }}3{{ end }}', '2'],
    ['{{ if foo == "no" }}1{{ else if foo == "nor" }}2{{ else }}3{{ end }}', '3'],
    ['{{ if foo }}Hello {{ foo }},{{ else }}Hello,{{ end }}', 'Hello asd,'],
    ['{{ if empty }}Hello {{ empty }},{{ else }}Hello,{{ end }}', 'Hello,'],
    ['{{ if foo != "asd" || bar == "b" && !empty }}yes{{ end }}', 'yes'],
    ['{{ if not empty and (foo == "no" or bar) }}yes{{ end }}', 'yes'],
    ['{{ if isset(foo, bar) }}yes{{ end }}{{ if isset(nowhere) }}no{{ end }}', 'yes'],
    ['{{ if isset(nowhere) && nowhere }}no{{ else }}yes{{ end }}', 'yes'],
    ['{{ foo == "asd" }}', 'true'],
    ['{{ `}}` }}{{ "}}" }}', '}}}}'],
    ['{{ "a\\"b" }}', 'a"b'],
    ['a }} b { c } {', 'a }} b { c } {'],
    ['{{ if foo }}{{ if empty }}1{{ else }}2{{ end }}{{ end }}3', '23'],
    ['<p>Hello {{ first_name }},</p>', '<p>Hello John,</p>'],
  ])('%j is %j', (template, expected) => {
    expect(asText(template, VALUES)).toBe(expected)
  })

  test.each([
    ['{{ range foo }}{{ end }}', 'Line 1: {{range foo}} has range, which is not emulated.'],
    ['a\nb {{ include "x" }}', 'Line 2: {{include "x"}} has include, which is not emulated.'],
    ['{{ foo := "x" }}', 'Line 1: {{foo := "x"}} has ":", which is not emulated.'],
    ['{{ .Title }}', 'Line 1: {{.Title}} has ".", which is not emulated.'],
    ['{{ foo | upper }}', 'Line 1: {{foo | upper}} has a filter that is not emulated.'],
    ['{{ foo bar }}', 'Line 1: {{foo bar}} has "bar", which is not emulated there.'],
    ['{{ }}', 'Line 1: {{}} ends, or has a sign, where a variable or a text belongs.'],
    ['{{ if (foo }}{{ end }}', 'Line 1: {{ (foo}} has no closing parenthesis.'],
    ['{{ isset foo }}', 'Line 1: {{isset foo}} needs parentheses behind isset.'],
    ['{{ if foo }}', 'Line 1: {{ if }} has no {{ end }}.'],
    ['\n{{ end }}', 'Line 2: {{ end }} ends nothing.'],
    ['{{ else }}', 'Line 1: {{ else }} belongs to no {{ if }}.'],
    ['{{ if foo }}{{ else }}{{ else }}{{ end }}', 'Line 1: {{ else }} belongs to no {{ if }}.'],
    ['one\ntwo {{ foo', 'Line 2: {{ is not closed.'],
    ['{{ nowhere }}', 'The variable nowhere has no value.'],
    ['{{ constructor }}', 'The variable constructor has no value.'],
  ])('%j fails with the place and the reason', (template, message) => {
    expect(() => asText(template, VALUES)).toThrow(new MailTemplateError(message))
  })

  it('escapes in HTML alone, and never twice', () => {
    const values = { name: `<b a="1" b='2'>&amp;` }
    expect(asHtml('<p title="{{ name }}">{{ name }}</p>', values)).toBe(
      '<p title="&lt;b a=&#34;1&#34; b=&#39;2&#39;&gt;&amp;amp;">&lt;b a=&#34;1&#34; b=&#39;2&#39;&gt;&amp;amp;</p>',
    )
    expect(asHtml('{{ name | raw }}', values)).toBe(values.name)
    expect(asText('{{ name }}', values)).toBe(values.name)
  })

  it('never runs what a value holds', () => {
    expect(asText('{{ name }}', { name: '{{ otp }}', otp: '481516' })).toBe('{{ otp }}')
  })

  it('names its variables once, also those of a branch that is not taken, and not those of isset', () => {
    expect(namesIn('{{ a }}{{ if b == "x" }}{{ c }}{{ else }}{{ a }}{{ end }}{{ if isset(d) }}{{ end }}')).toEqual([
      'a',
      'b',
      'c',
    ])
  })
})
