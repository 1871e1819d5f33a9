import { plainServer } from '../run/recipe.mjs'

export default plainServer('express')
