import Theme from 'vitepress/theme-without-fonts'
import './ink.css'

export default Theme
