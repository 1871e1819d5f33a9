import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Html } from '@react-email/html'
import { begin, END, otherwiseIf, value, when } from './jet'
import { DARK_SHEET, STYLES } from './styles'
import { BOUND_CODE, PREHEADER, SUBJECT } from './texts'

/** Whose email it is: the logo, whose text is the name where a program shows no images, or else the name. */
function Sender() {
  return (
    <>
      {begin('logo')}
      <p className="quiet" style={STYLES.app}>
        <img src={value('logo')} alt={value('app_name')} height="32" style={STYLES.logo} />
      </p>
      {otherwiseIf('app_name')}
      <p className="quiet" style={STYLES.app}>
        {value('app_name')}
      </p>
      {END}
    </>
  )
}

function Code() {
  return (
    <>
      <p className="quiet" style={STYLES.label}>
        {value('code_label')}
      </p>
      <p className="code" dir="ltr" translate="no" style={STYLES.code}>
        {value('otp')}
      </p>
      <p style={STYLES.paragraph}>{value('code_hint')}</p>
    </>
  )
}

function Link() {
  return (
    <>
      <p className="quiet" style={STYLES.intro}>
        {when('otp', value('or_open_link'), value('open_link'))}
      </p>
      <Button className="button" href={value('link')} style={STYLES.button}>
        {value('link_label')}
      </Button>
      <p className="quiet" style={STYLES.address}>
        <a dir="ltr" href={value('link')} style={STYLES.addressLink}>
          {value('link')}
        </a>
      </p>
    </>
  )
}

/** The email as a document of React; its texts are the variables of the service's template language. */
export function MailDocument() {
  return (
    <Html lang={value('locale')} dir={value('dir')}>
      <Head>
        <meta name="viewport" content="width=device-width" />
        {/* Apple Mail makes links of what looks like a phone number or a date: of the code and of when it was asked for. */}
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{SUBJECT}</title>
        <style>{DARK_SHEET}</style>
      </Head>
      <Body className="page" style={STYLES.page}>
        <div style={STYLES.preheader}>{PREHEADER}</div>
        <Container dir={value('dir')} style={STYLES.column}>
          <Sender />
          <h1 style={STYLES.heading}>{value('heading')}</h1>
          {begin('otp')}
          <Code />
          {END}
          {begin('link')}
          <Link />
          {END}
          <p className="quiet end" style={STYLES.end}>
            {value('expires')}
            <br />
            {value('ignore')}
          </p>
          <p className="quiet" style={STYLES.last}>
            {value('asked')}
            <br />
            {value('sent_to')}
          </p>
          {begin('otp')}
          {begin('domain')}
          <p className="quiet" style={STYLES.last}>
            <span dir="ltr" translate="no">
              {BOUND_CODE}
            </span>
          </p>
          {END}
          {END}
        </Container>
      </Body>
    </Html>
  )
}
