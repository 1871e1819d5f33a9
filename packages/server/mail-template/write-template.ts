import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MailDocument } from './mail-document'
import { SUBJECT, TEXT } from './texts'

/** The line that React writes before no document, and mail programs need. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/** An element a line: space between these is not seen, and a change can be read. */
const toLines = (html: string) => html.replace(/(?=<(?:meta|title|style|\/style|body|table|div|p|h1|a class)\b)/g, '\n')

/** React asks browsers to load images early. In an email that is one more address to be blocked, and empty without a logo. */
const withoutPreloads = (html: string) => html.replace(/<link rel="preload"[^>]*>/g, '')

/** The files of the template, by their names. */
export function templateFiles(): Readonly<Record<'subject.txt' | 'body.html' | 'body.txt', string>> {
  return {
    'subject.txt': `${SUBJECT}\n`,
    'body.html': `${DOCTYPE}\n${toLines(withoutPreloads(renderToStaticMarkup(createElement(MailDocument))))}\n`,
    'body.txt': TEXT,
  }
}
