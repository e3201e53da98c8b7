// The door of voice for the server and the command line.
export { followVoice, type Voice } from './voice.server.ts'
