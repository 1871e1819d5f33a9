import { describeGuards } from '../support/guard-tests'

describeGuards('appWithoutProxy')
