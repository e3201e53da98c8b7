// What the command line says.
export const cliMessages = {
  placeholder: '',
}
