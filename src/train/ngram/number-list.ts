const INITIAL_CAPACITY = 1 << 16;
const GROWTH = 1.5;

/** A growing list of 32-bit integers that never leaves typed arrays. */
export class Int32List {
  #values = new Int32Array(INITIAL_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(Math.ceil(this.#values.length * GROWTH));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** The numbers in an array of their own; the list is empty afterwards. */
  take(): Int32Array {
    const taken = this.#values.slice(0, this.#length);
    this.#values = new Int32Array(INITIAL_CAPACITY);
    this.#length = 0;
    return taken;
  }
}

/** A growing list of 16-bit natural numbers that never leaves typed arrays. */
export class Uint16List {
  #values = new Uint16Array(INITIAL_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint16Array(Math.ceil(this.#values.length * GROWTH));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** The numbers in an array of their own; the list is empty afterwards. */
  take(): Uint16Array {
    const taken = this.#values.slice(0, this.#length);
    this.#values = new Uint16Array(INITIAL_CAPACITY);
    this.#length = 0;
    return taken;
  }
}
