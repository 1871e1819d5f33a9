/** The app uses the kit in a way that cannot work. Names what to change and holds no visitor's data: it can be logged. */
export class MisuseError extends TypeError {
  override readonly name = 'MisuseError'
}
