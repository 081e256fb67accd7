import '@fontsource-variable/schibsted-grotesk/wght.css'
import './figures.css'
