/** Exit codes of the command; docs/errors.md lists them with remedies. */
export const EXIT = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  input: 3,
  models: 4,
  /** of several files some could not be repaired, or not wholly */
  someFailed: 5,
  /** there was no file to repair, or all were done before */
  nothingToDo: 6,
  interrupted: 130,
} as const;

/** A trouble with a known remedy. `message` says what is wrong, where, and what to do. */
export class KhoiphucError extends Error {
  override readonly name: string = 'KhoiphucError';
  readonly exitCode: number = EXIT.unexpected;
  /** what it is about, where that is one file or folder; `message` names it too */
  readonly file: string | undefined;

  constructor(message: string, options: ErrorOptions & { readonly file?: string } = {}) {
    super(message, options);
    this.file = options.file;
  }
}

/** The call or the command line is wrong. */
export class UsageError extends KhoiphucError {
  override readonly name = 'UsageError';
  override readonly exitCode = EXIT.usage;
}

/** An input file cannot be read or is not what it should be. */
export class InputError extends KhoiphucError {
  override readonly name = 'InputError';
  override readonly exitCode = EXIT.input;
}

/** A model file is missing, damaged or of another version. */
export class ModelError extends KhoiphucError {
  override readonly name = 'ModelError';
  override readonly exitCode = EXIT.models;
}
