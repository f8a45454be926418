type Step = () => Promise<void> | void;

/** What has been opened, to be closed in the opposite order. */
export class Closing {
  readonly #steps: Step[] = [];

  add(step: Step): void {
    this.#steps.push(step);
  }

  /** Closes everything that is open; one step that fails does not keep the others open. */
  async run(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop())
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
  }
}
