import { cookieValue, expect, signOut, test, uniqueEmail, wrongCode } from './consumer-test'

test('the code signs in, and the visitor can leave', async ({ page, context, app, signIn, emulator }) => {
  const email = uniqueEmail()
  await page.goto('/dashboard/note')
  await expect(page).toHaveURL(/\/login\?next=%2Fdashboard%2Fnote$/)
  await signIn.askForMail(email)
  const { code } = await emulator.newestMail(email)
  await signIn.typeCode(wrongCode(code))
  await expect(signIn.alert).toContainText("That code isn't right.")
  await signIn.typeCode(code)
  await expect(page).toHaveURL('/dashboard/note')
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()

  await page.getByLabel('Note').fill('milk')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByText(`${email} noted milk`)).toBeVisible()
  const me = await context.request.get('/api/me')
  expect(await me.json()).toEqual({ email })

  await signOut(page)
  await expect(page).toHaveURL('/login')
  expect(await cookieValue(context, app.kind === 'nginx' ? '__Host-session' : 'session')).toBeUndefined()
})

test('the link signs in, and the waiting tab goes on by itself', async ({ page, context, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  const { link } = await emulator.newestMail(email)
  const tab = await context.newPage()
  await tab.goto(link)
  await expect(tab).toHaveURL('/dashboard')
  await expect(tab.getByText(`Signed in as ${email}`)).toBeVisible()
  await expect(page).toHaveURL('/dashboard')
})
