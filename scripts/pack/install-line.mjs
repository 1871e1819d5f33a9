const needsQuotes = /[^\w@%+=:,./-]/
const needsQuotesOnWindows = /[^\w@+=:./\\-]/

/** One argument as a shell takes it: POSIX shells read nothing between single quotes, cmd and PowerShell know double ones. */
function quoted(argument, platform) {
  if (platform === 'win32') return needsQuotesOnWindows.test(argument) ? `"${argument}"` : argument
  return needsQuotes.test(argument) ? `'${argument.replaceAll("'", "'\\''")}'` : argument
}

/**
 * The line that installs the packed packages in an app, and the SDK with them. One command and no `&&`, which Windows
 * PowerShell doesn't know; so the emulator is a dependency like the others until it is published.
 *
 * @param {readonly string[]} files absolute paths of the tarballs
 * @param {NodeJS.Platform} [platform]
 */
export function installLine(files, platform = process.platform) {
  return ['npm', 'install', ...files, '@scalekit-sdk/node'].map((argument) => quoted(argument, platform)).join(' ')
}
