/** A failure that the person at the terminal can do something about: its message is the whole story. */
export class HostError extends Error {
  override readonly name = "HostError";
}
