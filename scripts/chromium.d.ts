/** The path of a Chromium; as root on Debian it is installed, elsewhere the run stops here. */
export function findChromium(): string
