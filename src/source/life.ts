/** The life of a thread or of a worker of a page, which may die at any time and then never answers. */
export class Life {
  #death: Error | undefined;
  readonly #waiting = new Set<(reason: Error) => void>();

  /** why it died; undefined while it lives */
  get death(): Error | undefined {
    return this.#death;
  }

  /** Says that it died. The first reason counts. */
  end(reason: Error): void {
    this.#death ??= reason;
    for (const reject of this.#waiting) reject(this.#death);
  }

  /** What the work that it was given comes to. @throws the reason when it dies before, or is dead already */
  orDies<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#death) reject(this.#death);
      this.#waiting.add(reject);
      work.then(resolve, reject).finally(() => this.#waiting.delete(reject));
    });
  }
}
