import nodemailer from 'nodemailer'

export async function sendMail(to: string, text: string): Promise<void> {
  const transport = nodemailer.createTransport(process.env.EMAIL_SERVER)
  await transport.sendMail({ from: 'Acme <hello@example.com>', to, subject: 'Sign in', text })
}
